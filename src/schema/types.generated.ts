// Generated from schemas/ by "npm run generate". Not to be edited.

export type Weighed =
  | string
  | Portion[]
  | {
      /**
       * The net mass or volume as read (`0.2700 g ± 0.1 mg`), or a list of portions.
       *
       * @minItems 1
       */
      is: string | string[];
      /**
       * The lot that was used, as on the bottle.
       */
      lot?: string;
      /**
       * The balance it was weighed on.
       */
      balance?: string;
      /**
       * What is to be known of this reading.
       */
      note?: string;
    }
  | null;

export type Portion =
  | string
  | {
      /**
       * The net mass or volume as read.
       */
      is: string;
      /**
       * The lot that was used, as on the bottle.
       */
      lot?: string;
      /**
       * The balance it was weighed on.
       */
      balance?: string;
      /**
       * What is to be known of this reading.
       */
      note?: string;
    };

export interface Batch {
  /**
   * Always `batch` for what was made.
   */
  kind: 'batch';
  /**
   * One line for the head; the recipe's title where left out.
   */
  title?: string;
  /**
   * What it was made by, by path relative to this file: a recipe, a synthesis, or a study with its `point`.
   */
  recipe: string;
  /**
   * Of a study, which point: its id, such as `3-5-2` on a lattice of ten steps, or the shares in % in the order of `vary`.
   *
   * @minItems 2
   */
  point?: string | number[];
  /**
   * Content hash of the recipe and its inner recipes when it was weighed, as the sheet prints it.
   */
  content?: string;
  /**
   * The size that the sheet said, in words.
   */
  size?: string;
  /**
   * The day, or the day and the time, of weighing.
   */
  made?: string | null;
  /**
   * Who weighed it.
   */
  by?: string | null;
  /**
   * The balance of every reading that names no other.
   */
  balance?: string | null;
  /**
   * What the balance read, net, by the names of the recipe: `0.7342 g`, `0.2700 g ± 0.1 mg`, `15 mL`; a list where it went in in portions; or the long form `{is: 0.2700 g, lot: A1234}`.
   */
  weighed: {
    [k: string]: Weighed;
  };
  /**
   * What nothing can be added of any more: `true` where it is cast, dried or sealed, or a list of names.
   *
   * @minItems 1
   */
  closed?: boolean | string[];
  /**
   * What was done otherwise than the recipe says.
   *
   * @minItems 1
   */
  deviations?: string | string[];
  /**
   * Warnings that are meant to be so, by code, each with the reason. Errors cannot be allowed.
   */
  allow?: {
    /**
     * The reason, for the reviewer.
     */
    [k: string]: string;
  };
  /**
   * Anything else.
   *
   * @minItems 1
   */
  notes?: string | string[];
}

export type Loading = string;

export type ArealCapacity = string;

export type Thickness = string;

export type Density = string;

export type Porosity = string;

export type CalenderedTo = string;

export type Capacity =
  | string
  | {
      /**
       * The value, `mAh/g` of active material.
       */
      is: string;
      /**
       * How it was found.
       */
      basis?: 'theoretical' | 'nominal' | 'measured';
      /**
       * Under which conditions.
       */
      at?: string;
    };

export type Voltage =
  | string
  | {
      /**
       * The value, `V`.
       */
      is: string;
      /**
       * How it was found.
       */
      basis?: 'theoretical' | 'nominal' | 'measured';
      /**
       * Under which conditions.
       */
      at?: string;
    };

export type OneC = string;

export type FilmOfGap = string;

export interface Coating {
  loading?: Loading;
  'areal capacity'?: ArealCapacity;
  thickness?: Thickness;
  density?: Density;
  porosity?: Porosity;
  'as coated'?: AsCoated;
  'calendered to'?: CalenderedTo;
  capacity?: Capacity;
  voltage?: Voltage;
  '1C'?: OneC;
  collector?: Collector;
  disc?: Disc;
  'film of gap'?: FilmOfGap;
}

export interface AsCoated {
  /**
   * Thickness of one side without the collector, as it goes into the cell, `um`.
   */
  thickness?: string;
  /**
   * Mass over volume, pores included, `g/cm^3`.
   */
  density?: string;
  /**
   * Share of the volume that is void, `vol%` or `%`.
   */
  porosity?: string;
}

export interface Collector {
  /**
   * The material, by id, name, formula or alias.
   */
  material: string;
  /**
   * Thickness of the foil, `um`.
   */
  thickness: string;
  /**
   * Density, where it is not that of the material's file, `g/cm^3`.
   */
  density?: string;
}

export interface Disc {
  /**
   * Diameter, not radius, `mm`.
   */
  diameter: string;
  /**
   * Mass of the disc with its foil, `mg`.
   */
  mass?: string;
  /**
   * Mass of a bare disc of the foil, `mg`; where left out it follows from the collector.
   */
  'foil mass'?: string;
}

export interface Lab {
  /**
   * Always `lab` for the balances of a lab.
   */
  kind: 'lab';
  /**
   * Which lab this is.
   */
  title?: string;
  /**
   * Mass of the empty vessel that things are weighed into: it counts against a balance's capacity.
   */
  vessel?: string;
  /**
   * The balances by the name that stands on the sheet.
   */
  balances: {
    [k: string]: Balance;
  };
  /**
   * What liquids are measured out with by volume, by name.
   */
  pipettes?: {
    [k: string]: Pipette;
  };
  /**
   * What the reader should know.
   *
   * @minItems 1
   */
  notes?: string | string[];
}

export interface Balance {
  /**
   * The step of its display, d.
   */
  readability: string;
  /**
   * Standard deviation of repeated weighings, as the certificate or your own ten weighings say.
   */
  repeatability: string;
  /**
   * The least net mass that it is used for. Where left out, USP <41>: 2000 times the repeatability (0.10 % at k = 2), which counts as 0.41 d at least.
   */
  'minimum weight'?: string;
  /**
   * The most it can carry, vessel included.
   */
  capacity: string;
  /**
   * How near to a target mass a powder is brought on it by hand: the largest miss, either way. With it the sheet says how much the order of weighing matters.
   */
  dosing?: string;
  /**
   * Anything else.
   */
  note?: string;
}

export interface Pipette {
  /**
   * The step that it can be set or read to.
   */
  readability: string;
  /**
   * Standard deviation of repeated deliveries, as the certificate or your own weighings say.
   */
  repeatability: string;
  /**
   * The least volume that it is used for; none where left out.
   */
  'minimum volume'?: string;
  /**
   * The most it delivers at once.
   */
  capacity: string;
  /**
   * Anything else.
   */
  note?: string;
}

export interface Material {
  /**
   * Always `material`.
   */
  kind: 'material';
  /**
   * The short name used in recipes.
   */
  id: string;
  /**
   * The full chemical or common name.
   */
  name: string;
  /**
   * Other names under which papers and labels speak of it.
   */
  aliases?: string[];
  /**
   * CAS registry number, quoted.
   */
  cas?: string;
  /**
   * What it can be in a composite. The first is what it is unless a recipe says otherwise.
   *
   * @minItems 1
   */
  roles: (
    | 'polymer'
    | 'monomer'
    | 'salt'
    | 'plasticiser'
    | 'additive'
    | 'initiator'
    | 'filler'
    | 'active'
    | 'carbon'
    | 'binder'
    | 'solvent'
    | 'precursor'
    | 'template'
    | 'foil'
    | 'separator'
  )[];
  /**
   * State at 25 degC and 1 bar; a liquid is also given by volume on the sheet.
   */
  state: 'solid' | 'liquid' | 'gas';
  /**
   * Chemical formula of a substance with a definite one. Fractions, groups, hydrates and charges are read.
   */
  formula?: string;
  /**
   * Formula of the repeat unit of a polymer; moles of a polymer are moles of this.
   */
  'repeat unit'?: string;
  /**
   * Oxygens per formula or repeat unit that can hold a lithium ion, by kind. They are the O of O/Li. Two kinds make a recipe choose.
   */
  donors?: {
    [k: string]: number;
  };
  /**
   * Named groups per formula or repeat unit that a ratio may count.
   */
  sites?: {
    [k: string]: number;
  };
  /**
   * Oxidation states where the ordinary one is not meant.
   */
  'oxidation states'?: {
    [k: string]: number;
  };
  /**
   * Electrons per formula that the electrode reaction can exchange in theory.
   */
  electrons?: number;
  /**
   * Numbers, each with its unit, the temperature where it matters, and its source.
   */
  properties?: {
    density?: Property;
    'melting point'?: Property;
    'boiling point'?: Property;
    'glass transition'?: Property;
    'enthalpy of fusion'?: Property;
    'nominal voltage'?: Property;
    'charge cut-off'?: Property;
    'practical capacity'?: Property;
    conductivity?: Property;
  };
  /**
   * What the sheet must say before the jar is opened, each with its source.
   */
  handling?: {
    /**
     * One short sentence.
     */
    say: string;
    /**
     * GHS hazard statement, where there is one.
     */
    code?: string;
    /**
     * Where the statement comes from.
     */
    source: string;
  }[];
  /**
   * Where identity and formula come from.
   */
  source: string;
  /**
   * Warnings that are meant to be so, by code, each with the reason. Errors cannot be allowed.
   */
  allow?: {
    /**
     * The reason, for the reviewer.
     */
    [k: string]: string;
  };
  /**
   * Anything a user of the numbers should know.
   */
  notes?: string;
}

export interface Property {
  /**
   * Number and unit, with ± standard uncertainty where known: `1.13 g/cm^3`, `65 degC`, `203 J/g`.
   */
  value: string;
  /**
   * Temperature at which it holds, in `degC` or `K`.
   */
  at?: string;
  /**
   * Where the number comes from, or `estimate`.
   */
  source: string;
  /**
   * What an estimate rests on. Required with `source: estimate`.
   */
  why?: string;
}

export interface Stock {
  /**
   * Always `stock` for the bottles of a lab.
   */
  kind: 'stock';
  /**
   * Whose bottles these are.
   */
  title?: string;
  /**
   * A folder of your own material files, relative to this file; they win over the shipped ones.
   */
  materials?: string;
  /**
   * The bottles, each once.
   *
   * @minItems 1
   */
  lots: Lot[];
  /**
   * Warnings that are meant to be so, by code, each with the reason. Errors cannot be allowed.
   */
  allow?: {
    /**
     * The reason, for the reviewer.
     */
    [k: string]: string;
  };
  /**
   * What the reader should know.
   *
   * @minItems 1
   */
  notes?: string | string[];
}

export interface Lot {
  /**
   * What is in it, or what is dissolved in it: a material's id, name, formula or alias.
   */
  material: string;
  /**
   * The lot as it is written on the bottle; `weigh --lot "LiTFSI=A1234"` and a recipe's `lot:` choose by it.
   */
  lot: string;
  /**
   * Assay: the share of the substance in `wt%`, of all that is in the bottle, or `of dry` where the certificate counts the water apart (say `water:` too), `of ignited` where it counts what stays after ignition (say `loss on ignition:`).
   */
  purity?: string;
  /**
   * Water in it, in `wt%` or `ppm` (by mass).
   */
  water?: string;
  /**
   * Of an oxide, what it loses at red heat (water and CO2 from the air), in `wt%` or `ppm`; `purity: 99.9 wt% of ignited` counts what stays.
   */
  'loss on ignition'?: string;
  /**
   * What the certificate counts it as: `36 wt% ZrO2`. Of a hydrate written `xH2O` it gives the water, of anything else the purity.
   */
  assay?: string;
  /**
   * Of a hydrate written `xH2O`: its waters.
   */
  x?: number | string;
  /**
   * Of a solution: its strength `in` its solvent.
   */
  as?: string;
  /**
   * With `as:`, the density of that solution.
   */
  density?: string;
  /**
   * Who sells it.
   */
  supplier?: string;
  /**
   * The day it was opened.
   */
  opened?: string;
  /**
   * The last day it may be used; a month lasts to its end.
   */
  expires?: string;
  /**
   * How much is left of what is in the bottle: a mass, or a volume.
   */
  left?: string;
  /**
   * Where or how it is weighed.
   */
  balance?: string;
  /**
   * Anything else.
   */
  note?: string;
}

export type Component =
  | string
  | Statement[]
  | {
      /**
       * The statement (`0.7 g`, `O/Li = 16`, `5 wt% of total`, `30 parts`, `rest`), or a list of statements that must all hold.
       *
       * @minItems 1
       */
      is?: string | Statement[];
      /**
       * The material it is, where the component's own name is not one.
       */
      material?: string;
      /**
       * The role it plays here, where the material's first role is not meant; a basis may name a role, as in `5 wt% of polymer`.
       */
      role?:
        | 'polymer'
        | 'monomer'
        | 'salt'
        | 'plasticiser'
        | 'additive'
        | 'initiator'
        | 'filler'
        | 'active'
        | 'carbon'
        | 'binder'
        | 'solvent'
        | 'precursor'
        | 'template'
        | 'foil'
        | 'separator';
      components?: Components;
      /**
       * Another recipe, by path relative to this file: a recipe inside the recipe.
       */
      recipe?: string;
      /**
       * The inner recipe already stands on the shelf and is weighed as one, not expanded: true, or where it has solvents `dry` (they have left) or `solution` (they come along, and leave later).
       */
      premade?: true | false | 'dry' | 'solution';
      /**
       * Assay of what is weighed: the share of the substance in `wt%`, of all that is in the bottle, or `of dry` where the certificate counts the water apart (say `water:` too). An amount (`0.7 g`) beside it is what is weighed; everything computed is the pure substance.
       */
      purity?: string;
      /**
       * Water in what is weighed, in `wt%` or `ppm` (by mass).
       */
      water?: string;
      /**
       * Taken as a solution that stands on the shelf: its strength `in` its solvent, by mass (`5 wt% in NMP`), by volume (`1 mol/L in acetonitrile`, `20 g/L in water`; then `density:` too) or as molality (`0.5 mol/kg in SN`). The solvent is a component or solvent of the recipe; what comes along is not weighed once more.
       */
      as?: string;
      /**
       * With `as:`, the density of that solution.
       */
      density?: string;
      /**
       * The bottle that it is taken from: printed beside it, and looked up in the lab's own list where there is one.
       */
      lot?: string;
      /**
       * Printed beside the component.
       */
      note?: string;
    };

export type Statement = string;

export type Expectation =
  | string
  | number
  | {
      /**
       * The stated value with its unit (`0.2875 g ± 1 %`, `1.5 wt%`); a ratio is a bare number.
       */
      is: string | number;
      /**
       * With `differs`: what the recipe gives instead, so that it cannot drift.
       */
      gives?: string | number;
      /**
       * Why the stated value is known not to follow from the recipe.
       */
      differs?: string;
      /**
       * Where the value is stated.
       */
      from?: string;
    };

export interface Mixture {
  /**
   * Always `mixture` for a composition of components.
   */
  kind: 'mixture';
  /**
   * One line for the head of the sheet.
   */
  title?: string;
  source?: Source;
  /**
   * A folder of your own material files, relative to this file; they win over the shipped ones.
   */
  materials?: string;
  /**
   * How much to make, where no amount in the recipe says it: the mass of what stays, in `ug`, `mg`, `g` or `kg`.
   */
  batch?: string;
  components: Components;
  solvents?: Components;
  electrode?: Coating;
  /**
   * What is done, in order.
   */
  steps?: Step[];
  /**
   * Values the recipe must come out with, by quantity: `mass of LiTFSI` (`g`, `mg`), `O/Li` (a bare number), `LZO of total` (`wt%`, `vol%`, `mol%`), `density` (`g/cm^3`).
   */
  expect?: {
    [k: string]: Expectation;
  };
  /**
   * How far a ratio or share of what was weighed may be from the recipe's: `1 %` for each of them, or by quantity as in `expect`: relative (`2 %`) or in the quantity's own unit (`0.3` of an O/Li, `0.1 wt%`); `default` is for the others.
   */
  tolerance?:
    | string
    | {
        /**
         * Relative (`2 %`), or in the quantity's own unit (`0.3` of an O/Li, `0.1 wt%`).
         */
        [k: string]: string | number;
      };
  /**
   * Warnings that are meant to be so, by code, each with the reason. Errors cannot be allowed.
   */
  allow?: {
    /**
     * The reason, for the reviewer.
     */
    [k: string]: string;
  };
  /**
   * What the reader should know; what the source leaves out.
   *
   * @minItems 1
   */
  notes?: string | string[];
}

export interface Source {
  /**
   * Title of the paper, thesis or notebook.
   */
  title: string;
  /**
   * Short form of the authors and the year.
   */
  authors?: string;
  /**
   * Digital object identifier.
   */
  doi?: string;
  /**
   * Section, table or figure.
   */
  section?: string;
  /**
   * Address, where there is no DOI.
   */
  url?: string;
}

export interface Components {
  [k: string]: Component;
}

export interface Step {
  /**
   * The verb: what is done.
   */
  do: string;
  /**
   * The component or components that go in first; the sheet lists them in this order.
   *
   * @minItems 1
   */
  add?: string | string[];
  /**
   * How long: a time in `s`, `min`, `h` or `d`.
   */
  for?: string;
  /**
   * Temperature in `degC` or `K`.
   */
  at?: string;
  /**
   * Atmosphere, oven or vessel.
   */
  in?: string;
  /**
   * Anything else.
   */
  note?: string;
}

export interface Cell {
  /**
   * Always `cell` for a stack of electrodes.
   */
  kind: 'cell';
  /**
   * One line for the head of the table.
   */
  title?: string;
  source?: Source;
  /**
   * A folder of your own material files, relative to this file; they win over the shipped ones.
   */
  materials?: string;
  cathode: Electrode;
  /**
   * The solid electrolyte or separator: one layer, or a list from the cathode to the anode.
   *
   * @minItems 1
   */
  separator:
    | {
        /**
         * The mixture's recipe, by path relative to this file.
         */
        recipe?: string;
        components?: Components;
        /**
         * A material by id, name, formula or alias.
         */
        material?: string;
        /**
         * What to call it in the table.
         */
        name?: string;
        /**
         * Thickness, `um`.
         */
        thickness: string;
        /**
         * Mass over volume, pores included, where it does not follow from the composition, `g/cm^3`.
         */
        density?: string;
        /**
         * Share of the volume that is void or filled, `%`.
         */
        porosity?: string;
        fill?: Fill;
        /**
         * Ionic conductivity at the temperature of use, `S/cm`.
         */
        conductivity?: string;
        /**
         * Li+ transference number, a bare number between 0 and 1.
         */
        'transference number'?: number;
        /**
         * Diffusion coefficient of the salt, `cm^2/s`.
         */
        'salt diffusion'?: string;
        /**
         * Concentration of the salt, `mol/L`.
         */
        'salt concentration'?: string;
        size?: Size;
      }
    | Layer[];
  anode: Electrode;
  electrolyte?: Fill;
  voltage?: Voltage;
  /**
   * A measured discharge: a CSV file with a column of capacity (`mAh`, `mAh/g`, `mAh/cm^2`) and one of voltage (`V`), units in the head. Its integral gives capacity and mean voltage.
   */
  discharge?: {
    /**
     * The file, relative to this one.
     */
    curve: string;
    /**
     * Under which conditions.
     */
    at?: string;
  };
  /**
   * Share of the smaller areal capacity that is cycled, `%`; 100 % where left out.
   */
  used?: string;
  /**
   * C-rate at which transport is judged, `C`.
   */
  rate?: string;
  /**
   * Current density at which transport is judged, `mA/cm^2`, or current, `mA`.
   */
  current?: string;
  /**
   * Temperature of use, `degC`.
   */
  temperature?: string;
  /**
   * Charge transfer and films of both interfaces together, times the area, `ohm cm^2`.
   */
  'interfacial resistance'?: string;
  /**
   * Measured resistance of the cell, `ohm` or `ohm cm^2`.
   */
  resistance?: string;
  size?: Size;
  /**
   * How many electrodes are stacked; one of each, coated on one side, where left out.
   */
  layers?: {
    /**
     * Number of cathodes.
     */
    cathodes: number;
    /**
     * Number of anodes; as many as cathodes where left out.
     */
    anodes?: number;
    /**
     * Whether the foils are coated on one side or on both.
     */
    coated?: 'one side' | 'both sides';
  };
  /**
   * What is around the stack: a coin, a pouch or a can, and parts by mass. Without it there is no figure at cell level.
   */
  housing?: {
    /**
     * Outer size of a coin cell; the mass of its parts stands under `parts`.
     */
    coin?: {
      /**
       * Outer diameter, `mm`.
       */
      diameter: string;
      /**
       * Outer height, `mm`.
       */
      height: string;
    };
    /**
     * A pouch of two sheets around the stack.
     */
    pouch?: {
      foil: Foil;
      /**
       * Width and height that the pouch has more than the electrodes, in all, `cm`.
       */
      clearance: string;
      /**
       * The terminals.
       *
       * @minItems 1
       */
      terminals?: Terminal[];
    };
    /**
     * A cylindrical cell: the electrodes are wound; their area follows from the room in the can.
     */
    can?: {
      /**
       * Outer diameter, `mm`.
       */
      diameter: string;
      /**
       * Outer height, `mm`.
       */
      height: string;
      wall: Foil;
      /**
       * Diameter of the free core, `mm`.
       */
      mandrel: string;
      /**
       * Height of the coated electrodes, `mm`.
       */
      'electrode height': string;
    };
    /**
     * Parts by mass or size.
     *
     * @minItems 1
     */
    parts?: Part[];
  };
  /**
   * Values the cell must come out with, by figure: `Wh/kg at stack`, `Wh/L at cell`, `areal capacity`, `N/P`, `cathode thickness`; an energy density names its level.
   */
  expect?: {
    [k: string]: Expectation;
  };
  /**
   * Warnings that are meant to be so, by code, each with the reason. Errors cannot be allowed.
   */
  allow?: {
    /**
     * The reason, for the reviewer.
     */
    [k: string]: string;
  };
  /**
   * What the reader should know; what the source leaves out.
   *
   * @minItems 1
   */
  notes?: string | string[];
}

export interface Electrode {
  /**
   * The mixture's recipe, by path relative to this file.
   */
  recipe?: string;
  components?: Components;
  /**
   * A foil of one material, by id, name, formula or alias.
   */
  material?: string;
  /**
   * Anode-free: what the first charge plates on the collector.
   */
  plated?: string;
  /**
   * Mass per area of one side, and of what: the active material or the dry coating, `mg/cm^2`.
   */
  loading?: string;
  /**
   * Capacity per area of one side, `mAh/cm^2`.
   */
  'areal capacity'?: string;
  /**
   * Thickness of one side without the collector, as it goes into the cell, `um`.
   */
  thickness?: string;
  /**
   * Mass over volume, pores included, `g/cm^3`.
   */
  density?: string;
  /**
   * Share of the volume that is void, `vol%` or `%`.
   */
  porosity?: string;
  'as coated'?: AsCoated;
  /**
   * Thickness after pressing, as a share of the thickness as coated, `%`.
   */
  'calendered to'?: string;
  capacity?: Capacity;
  voltage?: Voltage;
  /**
   * What 1C is: a specific capacity of the active material (`mAh/g`) or a current density (`mA/cm^2`).
   */
  '1C'?: string;
  collector?: Collector;
  disc?: Disc;
  /**
   * Areal capacity of the anode over that of the cathode, a bare number.
   */
  'N/P'?: number;
  /**
   * Growth of the coating's thickness on full charge, `%`; that of lithium metal is computed.
   */
  expansion?: string;
  fill?: Fill;
  size?: Size;
}

export interface Fill {
  /**
   * The mixture's recipe, by path relative to this file.
   */
  recipe?: string;
  components?: Components;
  /**
   * A material by id, name, formula or alias.
   */
  material?: string;
  /**
   * What to call it in the table.
   */
  name?: string;
  /**
   * Density, where it does not follow from the composition, `g/cm^3`.
   */
  density?: string;
  /**
   * How much: of the pores (`100 % of pores`), a volume or mass for this layer (`5 uL`, `6 mg`), or per capacity (`1.7 mL/Ah`, `2 g/Ah`).
   */
  amount: string;
}

export interface Size {
  /**
   * Diameter of a disc, not its radius, `mm`.
   */
  diameter?: string;
  /**
   * Width of a sheet, `cm`.
   */
  width?: string;
  /**
   * Height of a sheet, on the side of the terminals, `cm`.
   */
  height?: string;
  /**
   * Area, where the form does not matter, `cm^2`.
   */
  area?: string;
}

export interface Layer {
  /**
   * The mixture's recipe, by path relative to this file.
   */
  recipe?: string;
  components?: Components;
  /**
   * A material by id, name, formula or alias.
   */
  material?: string;
  /**
   * What to call it in the table.
   */
  name?: string;
  /**
   * Thickness, `um`.
   */
  thickness: string;
  /**
   * Mass over volume, pores included, where it does not follow from the composition, `g/cm^3`.
   */
  density?: string;
  /**
   * Share of the volume that is void or filled, `%`.
   */
  porosity?: string;
  fill?: Fill;
  /**
   * Ionic conductivity at the temperature of use, `S/cm`.
   */
  conductivity?: string;
  /**
   * Li+ transference number, a bare number between 0 and 1.
   */
  'transference number'?: number;
  /**
   * Diffusion coefficient of the salt, `cm^2/s`.
   */
  'salt diffusion'?: string;
  /**
   * Concentration of the salt, `mol/L`.
   */
  'salt concentration'?: string;
  size?: Size;
}

export interface Foil {
  /**
   * Thickness, `um`.
   */
  thickness: string;
  /**
   * Density, `g/cm^3`.
   */
  density?: string;
  /**
   * A material by id, name, formula or alias.
   */
  material?: string;
}

export interface Terminal {
  /**
   * A material by id, name, formula or alias.
   */
  material: string;
  /**
   * Width, `cm`.
   */
  width: string;
  /**
   * Length outside the pouch, `cm`; inside it has the clearance besides.
   */
  height: string;
  /**
   * Thickness, `mm`.
   */
  thickness: string;
  /**
   * Density, where it is not that of the material's file, `g/cm^3`.
   */
  density?: string;
}

export interface Part {
  /**
   * What it is.
   */
  name: string;
  /**
   * Its mass, all of its kind together, `g`.
   */
  mass?: string;
  /**
   * A material by id, name, formula or alias.
   */
  material?: string;
  /**
   * Density, where it is not that of the material's file, `g/cm^3`.
   */
  density?: string;
  /**
   * Width, `cm`.
   */
  width?: string;
  /**
   * Height, `cm`.
   */
  height?: string;
  /**
   * Diameter of a disc such as a spacer, `mm`.
   */
  diameter?: string;
  /**
   * Thickness, `mm`.
   */
  thickness?: string;
  /**
   * How many of them.
   */
  count?: number;
}

export interface Measurement {
  /**
   * Always `measurement` for what was measured.
   */
  kind: 'measurement';
  /**
   * One line for the head of a table.
   */
  title?: string;
  source?: Source;
  /**
   * The recipe, batch, cell or study that was measured, by path relative to this file.
   */
  sample: string;
  /**
   * Of a study, which point: its id, such as `3-5-2` on a lattice of ten steps, or the shares in % in the order of `vary`.
   *
   * @minItems 2
   */
  point?: string | number[];
  /**
   * The day, or the day and the time.
   */
  measured?: string;
  /**
   * Who measured it.
   */
  by?: string;
  /**
   * What it was measured with.
   */
  instrument?: string;
  /**
   * How it was measured.
   */
  method?: string;
  /**
   * The temperature of the sample.
   */
  temperature?: string;
  /**
   * Of what stood between the electrodes: the electrodes' area or diameter, never the membrane's.
   */
  geometry?: {
    /**
     * Between the electrodes.
     */
    thickness?: string;
    /**
     * Of the electrode.
     */
    area?: string;
    /**
     * Of the electrode, where it is round.
     */
    diameter?: string;
  };
  /**
   * What the instrument showed, where it is one number: `resistance: 1200 ohm`.
   */
  readings?: {
    /**
     * A quantity with its unit.
     */
    [k: string]: string | number;
  };
  /**
   * The file, or the files, of raw data, by path relative to this file.
   *
   * @minItems 1
   */
  data?: string | string[];
  /**
   * What came out, by the field's own names: `conductivity`, `transference number`, `activation energy`.
   */
  results: {
    /**
     * A quantity with its unit and, where it is known, its standard uncertainty.
     */
    [k: string]: string | number;
  };
  /**
   * Warnings that are meant to be so, by code, each with the reason. Errors cannot be allowed.
   */
  allow?: {
    /**
     * The reason, for the reviewer.
     */
    [k: string]: string;
  };
  /**
   * Anything else.
   *
   * @minItems 1
   */
  notes?: string | string[];
}

export interface Study {
  /**
   * Always `study` for a set of compositions to try.
   */
  kind: 'study';
  /**
   * One line for the head of tables and pictures.
   */
  title?: string;
  source?: Source;
  /**
   * The recipe that is varied, by path relative to this file; what is not varied stays as it says.
   */
  base: string;
  /**
   * The components or groups of the base recipe that are varied, two or more, each with its bounds: `20..60 %` of the sum of what is varied, `10..25 wt% of total`, `8..20 parts of 100`, or `any`.
   */
  vary: {
    /**
     * Its bounds, or a list of them: `20..60 %`, `<= 25 wt% of total`, `any`.
     *
     * @minItems 1
     */
    [k: string]: string | string[];
  };
  /**
   * What the shares of the varied sum count; mass where left out.
   */
  by?: 'mass' | 'moles' | 'volume';
  /**
   * Linear constraints: `O/Li >= 8`, `LiTFSI + LiDFOB <= 25 wt% of total`, `density <= 1.5 g/cm^3`.
   *
   * @minItems 1
   *
   * Items: One constraint.
   */
  keep?: string[];
  /**
   * Steps of the lattice along a side: 10 is tenths.
   */
  steps?: number;
  /**
   * How often each designed point is made.
   */
  replicates?: number;
  /**
   * How much of each point is made, the mass of what stays.
   */
  batch?: string;
  /**
   * The Scheffé model that is fitted and designed for.
   */
  model?: 'linear' | 'quadratic' | 'special cubic' | 'cubic';
  /**
   * Measured results: a CSV file with a column for each varied component and one for the response.
   */
  results?: {
    /**
     * The file, relative to this one.
     */
    file: string;
    /**
     * The column of the response.
     */
    response: string;
    /**
     * Fitted as it is, or its logarithm to base ten.
     */
    scale?: 'plain' | 'log';
    /**
     * Whether more or less of it is wanted.
     */
    better?: 'high' | 'low';
  };
  /**
   * What is computed at each point besides the shares; the first one colours the diagram.
   *
   * @minItems 1
   *
   * Items: A quantity as in `expect`, or a figure of the cell.
   */
  show?: string[];
  /**
   * A cell that contains the base recipe, by path; its figures can be shown at each point.
   */
  cell?: string;
  /**
   * Warnings that are meant to be so, by code, each with the reason. Errors cannot be allowed.
   */
  allow?: {
    /**
     * The reason, for the reviewer.
     */
    [k: string]: string;
  };
  /**
   * What the reader should know; what the source leaves out.
   *
   * @minItems 1
   */
  notes?: string | string[];
}

export type PrecursorLine =
  | string
  | {
      /**
       * `supplies Li`, `supplies 40 % of Li`, `as needed`, a weighed amount or a ratio of moles.
       */
      is: string;
      /**
       * The material it is, where the name is not one.
       */
      material?: string;
      /**
       * Waters per formula unit of a hydrate written `xH2O`: a number, or a range such as `0..6` where nobody knows and the readings are wanted.
       */
      x?: number | string;
      /**
       * What the certificate says of the lot: `36 wt% ZrO2`. Of a hydrate written `xH2O` it gives the water, of anything else the purity.
       */
      assay?: string;
      /**
       * Assay of what is weighed: the share of the substance in `wt%`, of all that is in the bottle, or `of dry` where the certificate counts the water apart (say `water:` too). An amount (`0.7 g`) beside it is what is weighed; everything computed is the pure substance.
       */
      purity?: string;
      /**
       * Water in what is weighed, in `wt%` or `ppm` (by mass).
       */
      water?: string;
      /**
       * Of an oxide, what it loses at red heat (water and CO2 from the air), in `wt%` or `ppm`; `purity: 99.9 wt% of ignited` counts what stays.
       */
      'loss on ignition'?: string;
      /**
       * The bottle that it is taken from: printed beside it, and looked up in the lab's own list where there is one.
       */
      lot?: string;
      /**
       * More of it than the balance asks for; what is over is left over.
       */
      excess?: string;
      /**
       * Printed beside it.
       */
      note?: string;
    };

export type Aid =
  | string
  | {
      /**
       * How much goes in: a mass, a volume or an amount.
       */
      is: string;
      /**
       * The material it is, where the name is not one.
       */
      material?: string;
      /**
       * Printed beside it.
       */
      note?: string;
    };

export interface Synthesis {
  /**
   * Always `synthesis` for a product made from precursors.
   */
  kind: 'synthesis';
  /**
   * One line for the head of the sheet.
   */
  title?: string;
  source?: Source;
  /**
   * A folder of your own material files, relative to this file; they win over the shipped ones.
   */
  materials?: string;
  /**
   * What is made: a formula, or a material that has one.
   */
  target: string;
  /**
   * How much of the product to make, at a yield of 100 %; not beside precursors whose amounts are stated.
   */
  batch?: string;
  /**
   * What the product's elements come from, by name: a material's id, name, formula or alias, or the formula of something that is not in the catalogue. Of a hydrate sold as `xH2O` say `x:` or `assay:`.
   */
  precursors: {
    [k: string]: PrecursorLine;
  };
  /**
   * By-products that leave the product, by formula: gases on firing, what is washed out.
   *
   * @minItems 1
   *
   * Items: One formula.
   */
  leaves?: string[];
  /**
   * What is taken up from the atmosphere, by formula. A gas that stands here and under `leaves` may do either.
   *
   * @minItems 1
   *
   * Items: One formula.
   */
  'takes up'?: string[];
  /**
   * More of an element than the product holds, and what becomes of it: `10 % lost as Li2O` (it evaporates, the product is the target) or `10 % stays as Li2O` (it is in what comes out).
   */
  excess?: {
    /**
     * `10 % lost as Li2O` or `10 % stays as Li2O`.
     */
    [k: string]: string;
  };
  /**
   * What is weighed in and is no part of the balance: templates, binders, surfactants, modulators. What they burn or wash out to is not computed.
   */
  aids?: {
    [k: string]: Aid;
  };
  /**
   * Solvents: on the sheet, not in the balance.
   */
  solvents?: {
    [k: string]: Aid;
  };
  /**
   * What is done, in order.
   */
  steps?: Step[];
  /**
   * What came out, for the yield.
   */
  obtained?: string;
  /**
   * Values the synthesis must come out with: `mass of TiO2`, `amount of TCPP`, `La/Zr` (elements or precursors as weighed; `La/Zr at x = 6` where the water is a range), `product mass`, `mass loss`, `yield`.
   */
  expect?: {
    [k: string]: Expectation;
  };
  /**
   * How far a ratio of what was weighed may be from the recipe's: `1 %` for each of them, or by ratio of elements or precursors: relative (`2 %`) or a number (`0.02` of a La/Zr); `default` is for the others.
   */
  tolerance?:
    | string
    | {
        /**
         * Relative (`2 %`), or a number (`0.02` of a La/Zr).
         */
        [k: string]: string | number;
      };
  /**
   * Warnings that are meant to be so, by code, each with the reason. Errors cannot be allowed.
   */
  allow?: {
    /**
     * The reason, for the reviewer.
     */
    [k: string]: string;
  };
  /**
   * What the reader should know; what the source leaves out.
   *
   * @minItems 1
   */
  notes?: string | string[];
}

export type Recipe = {
  /**
   * What the document describes: a `mixture` (what is in it), a `cell` (electrodes and what is between them), a `study` (what of a mixture is varied), a `batch` (what was really weighed), a `synthesis` (what a product is made from), a `measurement` (what was measured on a sample), a `stock` (a lab's own bottles), a `lab` (its balances) or a `material` (what stands on the shelf).
   */
  kind: 'mixture' | 'cell' | 'study' | 'batch' | 'synthesis' | 'measurement' | 'stock' | 'lab' | 'material';
};
