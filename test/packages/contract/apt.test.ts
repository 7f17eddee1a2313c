import { describe } from 'vitest';
import { serveApt } from '../../families/apt.ts';
import { packageManagerContract } from '../contract.ts';

describe('apt', () => packageManagerContract(serveApt));
