import { describe } from 'vitest';
import { serveDnf } from '../../families/dnf.ts';
import { packageManagerContract } from '../contract.ts';

describe('dnf', () => packageManagerContract(serveDnf));
