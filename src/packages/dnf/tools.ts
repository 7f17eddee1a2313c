import type { HostTool } from '../../host/contract.ts';
import { rpmTools } from '../rpm/tools.ts';

/** Programs of the host that resolve for dnf, and install. */
export const dnfTools: readonly HostTool[] = [
  { program: 'dnf', package: 'dnf', why: 'to find out which packages an image consists of' },
  ...rpmTools,
];
