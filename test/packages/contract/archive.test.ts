import { describe } from 'vitest';
import { serveArchive } from '../../families/archive.ts';
import { packageManagerContract } from '../contract.ts';

describe('archive', () => packageManagerContract(serveArchive));
