import { files } from './files.ts';
import type { PackageManager } from './contract.ts';

export const apk: PackageManager = { ...files };
