import { describe } from 'vitest';
import { servePacman } from '../../families/pacman.ts';
import { packageManagerContract } from '../contract.ts';

describe('pacman', () => packageManagerContract(servePacman));
