import { describe } from 'vitest';
import { serveApk } from '../../families/apk.ts';
import { packageManagerContract } from '../contract.ts';

describe('apk', () => packageManagerContract(serveApk));
