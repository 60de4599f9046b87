import { Args, BaseCommand, Flags } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { recipeFlags } from '../cli/recipe-flags.ts';

const stated = (description: string, helpValue: string) => Flags.string({ description, helpValue });

/** What a coating holds: loading, areal capacity, thickness, porosity, currents, slurry. */
export default class Loading extends BaseCommand {
  static override summary = 'loading, areal capacity, thickness and porosity of a cathode or anode coating';
  static override examples = [
    'loading recipes/ma/pll-lfp-2.yaml --loading "1.1 mg/cm^2 of LFP" --capacity theoretical --disc "14 mm"',
    'loading recipes/ma/pll-lfp-2.yaml --areal-capacity "2 mAh/cm^2" --capacity "160 mAh/g" --porosity "30 %"',
    'loading recipes/ma/pll-lfp-2.yaml --disc "14 mm" --disc-mass "14.32 mg" --foil-mass "6.21 mg" --thickness "40 um"',
  ];
  static override args = {
    recipe: Args.string({ description: 'the mixture that is coated, or - for standard input', required: true }),
  };
  static override flags = {
    loading: stated('mass per area, and of what', '"7 mg/cm^2 of LFP"'),
    'areal-capacity': stated('capacity per area', '"3.3 mAh/cm^2"'),
    capacity: stated('specific capacity: a value, theoretical or practical', '"165 mAh/g"'),
    thickness: stated('thickness of one side, without the foil', '"50 um"'),
    density: stated('density with its pores', '"2.5 g/cm^3"'),
    porosity: stated('share of void', '"30 %"'),
    'coated-thickness': stated('thickness before calendering', '"100 um"'),
    'coated-porosity': stated('porosity before calendering', '"65 %"'),
    'calendered-to': stated('thickness after over before calendering', '"50 %"'),
    'one-c': stated('what 1C is', '"170 mAh/g" or "1.2 mA/cm^2"'),
    disc: stated('diameter of a disc, not its radius', '"14 mm"'),
    'disc-mass': stated('mass of a disc with its foil', '"14.32 mg"'),
    'foil-mass': stated('mass of a bare disc of foil', '"6.21 mg"'),
    'film-of-gap': stated("the wet film's part of the blade's gap", '"60 %"'),
    rate: stated('a C-rate, current, current density or mA/g to say in every way', '"0.2 C"'),
    discs: Flags.integer({ description: 'slurry for so many discs', min: 1, exclusive: ['area'] }),
    area: stated('slurry for so much area', '"100 cm^2"'),
    overage: stated('so much more slurry', '"20 %"'),
    format: Flags.string({ description: 'how to print it', options: ['table', 'json'], default: 'table' }),
    ...recipeFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Loading);
    const { runLoading } = await import('../cli/run-loading.ts');
    return runLoading(args.recipe, flags);
  }
}
