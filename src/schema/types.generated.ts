// Generated from schemas/ by "npm run generate". Not to be edited.

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
       * Why the stated value is known not to follow from the recipe.
       */
      differs?: string;
      /**
       * With `differs`: what the recipe gives instead, so that it cannot drift.
       */
      gives?: string | number;
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

export type Recipe = {
  /**
   * What the document describes: a `mixture` (what is in it) or a `material` (what stands on the shelf).
   */
  kind: 'mixture' | 'material';
};
