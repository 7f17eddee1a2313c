import { describe } from 'vitest';
import { serveZypper } from '../../families/zypper.ts';
import { packageManagerContract } from '../contract.ts';

describe('zypper', () => packageManagerContract(serveZypper));
