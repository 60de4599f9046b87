import { Flags } from './base-command.ts';
import { UsageError } from './usage-error.ts';

/** What `weigh` takes for a study only. */
export const studyWeighFlags = {
  point: Flags.string({ description: 'of a study, the sheet of one point', helpValue: '3-5-2' }),
  'on-hand': Flags.string({
    description: 'of a study, compare the totals with what is there, by name or as stock.yaml says',
    helpValue: '"LiTFSI=5 g, PEO=10 g"|FILE',
  }),
  'stock-solutions': Flags.string({
    description: 'of a study, pipette these: each at most so concentrated (<=), or made already (=)',
    helpValue: '"PEO <= 5 wt%, LiTFSI <= 20 wt% in acetonitrile"',
  }),
  'solvent-volume': Flags.string({
    description: 'with --stock-solutions: solvent of every vial; as little as will do where left out',
    helpValue: '"2 mL"',
    dependsOn: ['stock-solutions'],
  }),
  'least-volume': Flags.string({
    description: 'with --stock-solutions: the smallest aliquot',
    helpValue: '"20 uL"',
    default: '20 uL',
  }),
  'volume-step': Flags.string({
    description: 'with --stock-solutions: what volumes are rounded to',
    helpValue: '"1 uL"',
    default: '1 uL',
  }),
};

/** What the flags are read as. */
export interface StudyWeighAsked {
  readonly point?: string | undefined;
  readonly 'on-hand'?: string | undefined;
  readonly 'stock-solutions'?: string | undefined;
  readonly 'solvent-volume'?: string | undefined;
  readonly 'least-volume': string;
  readonly 'volume-step': string;
}

/** A single recipe has no points, and none of what is asked of a study. */
export function refuseStudyFlags(asked: StudyWeighAsked): void {
  const flag = (['point', 'on-hand', 'stock-solutions'] as const).find((one) => asked[one] !== undefined);
  if (flag) throw new UsageError(`--${flag} is for a study.`, 'Leave it out, or name a study.');
}
