import type { Code } from './facts.ts';
import type { Severity } from './finding.ts';

/** What a code is about, for `formulyte rules`, docs/diagnostics.md and reports. */
export interface Page {
  readonly severity: Severity;
  /** One short line: what is caught. */
  readonly summary: string;
  /** Why it matters at the bench, in a sentence or two. */
  readonly why: string;
  /** Where the chemistry is stated; every rule that states chemistry has one. */
  readonly source?: string;
}

type Pages = Partial<Readonly<Record<Code, Page>>>;

const ma =
  'Ma et al., supporting information of "Constructing highly efficient solid-polymer-solid elastic ion transport network in cathode"';
const guo = 'Guo et al. 2024, doi 10.1002/advs.202404307';
const li = 'Li et al. 2021, doi 10.1021/acsaem.0c02846';
const nguyen = 'Nguyen et al. 2024, doi 10.1007/s40820-023-01294-0';

const file = {
  'file-unreadable': {
    severity: 'error',
    summary: 'a file or folder that cannot be read',
    why: 'An inner recipe is looked up from the file that names it, not from where the command runs.',
  },
  'file-too-large': {
    severity: 'error',
    summary: 'a file of more than 1 MiB',
    why: 'A recipe is a page of text; what is larger is data that was named by mistake.',
  },
  'not-text': {
    severity: 'error',
    summary: 'bytes that are no UTF-8 text',
    why: 'A spreadsheet or a picture under a recipe\'s name; or text in another encoding, where "µ" and "·" would be misread.',
  },
  'empty-file': {
    severity: 'error',
    summary: 'a file with nothing in it',
    why: 'Comments alone are no recipe, and an empty result would look like a clean one.',
  },
  'yaml-syntax': {
    severity: 'error',
    summary: 'text that is not YAML',
    why: 'Nothing is guessed from a text that does not parse. What follows the first mistake is not judged.',
  },
  'duplicate-key': {
    severity: 'error',
    summary: 'a key that stands twice',
    why: 'Only one of two lines for the same component could count, and the other would go unweighed. The same material twice takes two names and "material:".',
  },
  'too-many-aliases': {
    severity: 'error',
    summary: 'YAML aliases that multiply',
    why: 'A few lines of nested aliases can stand for gigabytes. Sharing a step or two is fine.',
  },
  'too-deep': {
    severity: 'error',
    summary: 'text nested deeper than 60 levels',
    why: 'No mixture in a laboratory is nested so; a file that is comes from a slip or from malice.',
  },
} satisfies Pages;

const shape = {
  'unknown-kind': {
    severity: 'error',
    summary: 'a "kind:" that does not exist or fit here',
    why: 'The kind decides what a file may say. A component can be a mixture, not a material file.',
  },
  'unknown-key': {
    severity: 'error',
    summary: 'a key that has no meaning here',
    why: 'A misspelt "solvents:" would be passed over in silence, and its solvent would be missing on the sheet.',
  },
  'missing-key': {
    severity: 'error',
    summary: 'a key that must be there',
    why: 'A file without its kind or its components cannot be understood; nothing is filled in.',
  },
  'wrong-type': {
    severity: 'error',
    summary: 'a list, map or text where another belongs',
    why: 'Components are a map of names: a list would give them no names for bases and steps to speak of.',
  },
  'wrong-value': {
    severity: 'error',
    summary: 'a value outside what is allowed',
    why: 'Roles decide what a basis such as "of polymer" sums, so only known ones count.',
  },
} satisfies Pages;

const quantities = {
  'bare-number': {
    severity: 'error',
    summary: 'a number without its unit',
    why: '0.7 of what? Grams and millimoles of one salt differ by a factor of hundreds.',
  },
  'unknown-unit': {
    severity: 'error',
    summary: 'a unit that is not known',
    why: 'A unit is never guessed: "gg" may be g or mg.',
  },
  'wrong-dimension': {
    severity: 'error',
    summary: 'a quantity of the wrong kind',
    why: 'A length where a mass is asked means that a figure went to the wrong line.',
  },
  'decimal-comma': {
    severity: 'error',
    summary: 'a comma that may be a decimal or a thousand',
    why: '1,500 is one and a half or fifteen hundred, depending on who reads it.',
  },
  'not-a-quantity': {
    severity: 'error',
    summary: 'words where a number and a unit belong',
    why: 'What cannot be computed with cannot be weighed. A remark goes under "note:".',
  },
  'negative-amount': {
    severity: 'error',
    summary: 'an amount below zero, or a ratio of zero',
    why: 'No balance shows it. To leave something out of a basis, write "without".',
  },
} satisfies Pages;

const formulas = {
  'formula-syntax': {
    severity: 'error',
    summary: 'a formula that cannot be read',
    why: 'A lost bracket changes a molar mass and with it every ratio.',
  },
  'unknown-element': {
    severity: 'error',
    summary: 'a formula with a symbol that is no element',
    why: 'Case counts: Co is cobalt, CO is not.',
  },
  'ambiguous-formula': {
    severity: 'error',
    summary: 'a formula with more than one reading',
    why: 'CuSO4.5H2O has five waters or four and a half oxygens; KH2PO40.85g holds 0.85 g of one thing or 40.85 g of another.',
  },
  'hydrate-unknown': {
    severity: 'error',
    summary: 'a hydrate whose water is open',
    why: 'ZrO(NO3)2·xH2O weighed for La2Zr2O7 as if dry leaves La:Zr at 1.47 where x is 6. The assay of the lot tells x.',
  },
  'charge-imbalance': {
    severity: 'error',
    summary: 'a formula that is not neutral',
    why: 'Ordinary oxidation states do not sum to zero, so a subscript is likely wrong, and the molar mass with it. A state that is meant is said by "oxidation states:" in the material.',
    source: 'ordinary states as in Greenwood & Earnshaw, Chemistry of the Elements, 2nd ed. (1997)',
  },
} satisfies Pages;

const language = {
  'statement-syntax': {
    severity: 'error',
    summary: 'a statement that is none',
    why: 'An amount, a share, a ratio, parts or "rest" become a row of the linear system; nothing else can.',
  },
  'percent-kind-missing': {
    severity: 'error',
    summary: 'a percentage of no said kind',
    why: '5 % of an oxide in a polymer by volume is some 20 % by mass.',
  },
  'basis-missing': {
    severity: 'error',
    summary: 'a share without its basis beside other kinds',
    why: '10 wt% of a filler weighs 0.073 to 0.111 g per gram of PEO/LiTFSI, depending on what it is a share of. Only a mixture written in shares alone needs no basis.',
  },
  'basis-ambiguous': {
    severity: 'error',
    summary: 'a basis with more than one reading',
    why: 'In a group "total" may be the group or the recipe; a name that occurs in two groups may be either.',
  },
  'unknown-material': {
    severity: 'error',
    summary: 'a name that no material bears',
    why: 'Without a material there is no molar mass, no donor and no density. A formula is looked up by what it counts.',
  },
  'ambiguous-material': {
    severity: 'error',
    summary: 'a name that several materials bear',
    why: 'Garnets of different tantalum go by one name and differ by several percent in mass.',
  },
  'unknown-name': {
    severity: 'error',
    summary: 'a basis, ratio or step that names nothing',
    why: 'A basis with a misspelt name would sum over less than was meant.',
  },
  'donor-missing': {
    severity: 'error',
    summary: 'O/Li on two kinds of oxygen, or on none',
    why: 'PCL with O/Li = 20 takes 0.0466 g of LiClO4 per gram by its carbonyl oxygen, 0.0932 g by both.',
    source: `${li}, section 2.1 (states O/Li = 20 and not which oxygen)`,
  },
  'property-missing': {
    severity: 'error',
    summary: 'an unknown density or formula that is needed',
    why: 'A volume needs a density and moles need a formula; neither is invented.',
  },
  'several-rests': {
    severity: 'error',
    summary: 'more than one "rest" in a mixture',
    why: 'The sum closes one component, not two.',
  },
  'solution-density-missing': {
    severity: 'error',
    summary: 'a strength by volume without a density',
    why: 'A balance weighs grams. The density of a solution follows from no table: it is measured, or the strength is given by mass.',
  },
  'solvent-unlisted': {
    severity: 'error',
    summary: 'a solvent that comes along unsaid',
    why: 'What a stock solution brings leaves on drying or stays in the mixture, and the two are different compositions.',
  },
  'stock-too-weak': {
    severity: 'error',
    summary: 'a stock solution that brings too much solvent',
    why: 'No mass below zero can be weighed: the stock is too weak for the composition that the recipe asks for.',
  },
  'lot-repeated': {
    severity: 'error',
    summary: 'a lot that stands twice in the stock',
    why: 'Two assays for one lot: the sheet would take one of them.',
  },
  'lot-missing': {
    severity: 'error',
    summary: 'a lot that is not in the stock',
    why: 'A misread label, or a bottle that is used up: its assay is not known, so nothing is weighed of it.',
  },
  'lot-ambiguous': {
    severity: 'error',
    summary: 'several lots and no choice',
    why: 'Two bottles of one material have two assays and two ages. The person at the balance says which one it is.',
  },
  'lot-unopened': {
    severity: 'warning',
    summary: 'a lot that was not open yet on the day',
    why: 'A slip in one of the two days; or another lot was used, whose purity and water are not known.',
  },
  'lot-expired': {
    severity: 'warning',
    summary: 'a lot past its date',
    why: 'Salts take up water and monomers polymerise. The date is judged on the day that "--on" says, else today.',
  },
  'lot-short': {
    severity: 'warning',
    summary: 'less in the bottle than is weighed',
    why: 'Better known before the box is closed. What is left counts as the list says it, for all lines of the sheet together.',
  },
  'lot-unlisted': {
    severity: 'note',
    summary: 'a material without a bottle in the stock',
    why: 'Where a lab keeps a list, a sheet says which of its figures come from no bottle.',
  },
  'below-minimum-weight': {
    severity: 'warning',
    summary: 'a mass too small for its balance',
    why: 'Below its minimum weight a balance is less sure than the 0.10 % that an assay asks for (k = 2). A recipe with a "tolerance:" is held to that, too: two standard uncertainties of the reading have to fit into it.',
    source: 'USP General Chapter <41> Balances (2013); JCGM 100:2008 (GUM)',
  },
  'beyond-capacity': {
    severity: 'warning',
    summary: 'more than a balance carries at once',
    why: 'Beyond its capacity a balance shows nothing, and the vessel stands on the pan, too.',
  },
  'purity-beyond-whole': {
    severity: 'error',
    summary: 'purity and water above 100 wt%',
    why: 'Most certificates give the assay of the dry substance and the water apart; both of the whole, they cannot be more than it.',
  },
  'premade-ambiguous': {
    severity: 'error',
    summary: 'a premade recipe, with its solvent or without',
    why: 'A 5 wt% binder solution weighs twenty times what its binder does. The recipe says which of the two stands on the shelf.',
  },
  'step-repeats': {
    severity: 'error',
    summary: 'a component that two steps add',
    why: 'The sheet has one line for it: all of it would go in with the first.',
  },
  'recipe-cycle': {
    severity: 'error',
    summary: 'a recipe that contains itself',
    why: 'There is no end to what would be weighed.',
  },
  'outside-project': {
    severity: 'error',
    summary: "an inner recipe outside the project's folder",
    why: 'A recipe from a stranger must not read files elsewhere on the machine, and a clone must find all it needs.',
  },
} satisfies Pages;

const composition = {
  'fraction-sum': {
    severity: 'error',
    summary: 'shares that do not sum to their whole',
    why: 'Which of them is wrong cannot be known, so nothing is rescaled. The sum is judged at the precision it is written in.',
  },
  'under-determined': {
    severity: 'error',
    summary: 'a component that nothing ties down',
    why: 'The statements leave its mass open; any figure on the sheet would be invented.',
  },
  contradiction: {
    severity: 'error',
    summary: 'statements that cannot hold together',
    why: 'One of them is wrong, and which one decides the mass. The smallest such set is named, with how far it is apart. Statements are compared at the precision they are written in, 0.1 % at most.',
  },
  'over-filled': {
    severity: 'error',
    summary: 'a mass below zero',
    why: 'The other statements take more than the whole.',
  },
} satisfies Pages;

const expectations = {
  'expectation-unknown': {
    severity: 'error',
    summary: 'an "expect:" that cannot be computed',
    why: 'A test that is not run would look like one that passes.',
  },
  'expectation-failed': {
    severity: 'error',
    summary: 'an "expect:" that does not hold',
    why: 'The recipe comes out otherwise than its author or its source says. Without "±" a figure stands at its written precision: 16 is 15.5 to 16.5.',
  },
  'print-differs': {
    severity: 'note',
    summary: 'a printed figure that does not follow',
    why: 'It stands beside "differs:" or within a stated tolerance, and beyond its last digit. Who weighs by the paper should know.',
  },
  'expectation-agrees': {
    severity: 'warning',
    summary: 'a "differs:" where nothing differs',
    why: 'The recipe or the figure has changed since, and the reason given is no longer true.',
  },
} satisfies Pages;

const size = {
  'stock-missing': {
    severity: 'error',
    summary: 'a lot that is chosen from no list',
    why: 'What a lot holds is written in the list of bottles; without one a lot is a name.',
  },
  'lab-missing': {
    severity: 'error',
    summary: 'a balance that is chosen from no list',
    why: 'What a balance can show is written in the list of balances; without one a balance is a name.',
  },
  'balance-unknown': {
    severity: 'error',
    summary: 'a balance that the lab does not have',
    why: 'Masses would be rounded to what another balance shows.',
  },
  'size-missing': {
    severity: 'error',
    summary: 'proportions and no amount',
    why: 'A sheet needs grams. The recipe alone is right, so only a sheet asks for a size.',
  },
  'size-syntax': {
    severity: 'error',
    summary: 'a "--for" without a component and its amount',
    why: '"--for" reads NAME=AMOUNT, such as "PEO=0.7 g".',
  },
  'size-combination': {
    severity: 'error',
    summary: 'sizes that do not go together',
    why: 'A batch has one size. A loading needs an area, a number of discs needs a film or an area, and pores need a film.',
  },
  'size-of-nothing': {
    severity: 'error',
    summary: 'a batch sized by what is not in it',
    why: 'No factor brings a mass of zero to the amount asked for.',
  },
} satisfies Pages;

const allow = {
  'allow-unknown': {
    severity: 'error',
    summary: 'an "allow:" of a code that does not exist',
    why: 'A misspelt code allows nothing, and its reason would mislead the reviewer.',
  },
  'allow-error': {
    severity: 'error',
    summary: 'an "allow:" of an error',
    why: 'What cannot be right does not become right by a reason.',
  },
  'allow-unused': {
    severity: 'warning',
    summary: 'an "allow:" of what does not occur',
    why: 'It was for an earlier state of the recipe, and would hide the same slip when it comes back.',
  },
} satisfies Pages;

const unusual = {
  'o-li-unusual': {
    severity: 'warning',
    summary: 'O/Li of a polyether outside 8 to 32',
    why: 'With more salt crystalline complexes form and the film stiffens, with less there are few carriers in crystalline PEO. More often a digit or the counted oxygen has slipped.',
    source:
      'phase diagram of PEO/LiTFSI: Gorecki et al., J. Phys.: Condens. Matter 7, 6823 (1995); crystallisation against composition: Henderson, Macromolecules 40, 4963 (2007); 8 and 32 bracket common use',
  },
  'salt-rich': {
    severity: 'warning',
    summary: 'more salt than polymer by mass',
    why: 'A polymer-in-salt is an electrolyte of its own kind; met by accident it is brittle and dear. Polyethers are judged by O/Li instead.',
    source: 'Angell, Liu & Sanchez, Nature 362, 137 (1993)',
  },
  'salt-poor': {
    severity: 'warning',
    summary: 'salt below 2 wt% of polymer and salt',
    why: 'More often than meant it is mg for g, or a ratio upside down. The limit is a house one. Polyethers are judged by O/Li instead.',
  },
  'magnitude-slip': {
    severity: 'warning',
    summary: 'an amount, size or step far off its kind',
    why: 'Slips of g for mg, mm for um or h for d are common and dear. The bands are those of a laboratory: batches of 5 mg to 1 kg, 0.01 to 90 wt% of a filler in a polymer, 0.3 to 200 mL of solvent per gram (5000 of a powder without polymer or active material), drying below 300 degC, steps above 150 K (unless they freeze) and below 2000 degC, of 10 s to 30 d (unless they store), 1 to 100 % of excess in a synthesis. Of a material file: 0.05 to 25 g/cm^3, -0.5 to 6 V against lithium. Of a cell: layers of 1 um to 1 mm, coatings of 2 um to 1 mm, foils as electrodes of 1 um to 2 mm and as collectors of 4 to 100 um, discs of 8 to 30 mm (in a coin from half its width to all of it), loadings of 0.2 to 100 mg/cm^2, 0.05 to 30 mAh/cm^2, 10 to 4500 mAh/g. A thickness or loading that follows is held against ten times its band: a density in kg/m^3 for g/cm^3 shows there. A fraction of one that was written as per cent is one of them: a purity, porosity or used share of 1 % or less; below 10 wt% of active material in an electrode, 1 wt% of a ceramic that conducts lithium and 0.1 wt% of another filler in a polymer, where the recipe states it as a share below 1 %.',
  },
  'estimate-used': {
    severity: 'warning',
    summary: 'a volume share that leans on an estimate',
    why: 'A vol% becomes grams by densities, and one of them nobody measured for this substance: the mass is as uncertain as the guess.',
  },
  'remainder-hides': {
    severity: 'warning',
    summary: 'a "rest" below 1 or above 50 wt%',
    why: 'The rest takes up every slip in the other lines. Where it is tiny, a slip swallows it; where it is large, none is noticed. An "expect:" that speaks of it would notice.',
  },
  'step-forgets': {
    severity: 'warning',
    summary: 'a component that no step adds',
    why: 'Who follows the steps would leave it in its jar.',
  },
} satisfies Pages;

const chemistry = {
  'peo-oxidation': {
    severity: 'warning',
    summary: 'a polyether beside a cathode above 4 V',
    why: "Polyethers oxidise near 4 V against lithium. A layer of PAN on the cathode side stands more. In a cell the layer beside the cathode and what is filled in are judged; one layer without polyether between them is enough. Charged to is the cut-off of the material's file, or else its mean voltage.",
    source: `${guo}, section 2.6 (PAN on the cathode side); ${li}, section 1 (PEO below 4 V)`,
  },
  'latp-reduction': {
    severity: 'warning',
    summary: 'LATP that touches lithium metal',
    why: 'Lithium metal reduces Ti4+ to Ti3+ where the two touch: in one mixture or, in a cell, in the layer beside a lithium electrode.',
    source: `${li}, section 3`,
  },
  'latp-rich': {
    severity: 'warning',
    summary: 'LATP at 60 wt% of a membrane or above',
    why: 'A membrane of 60 wt% cycled far below 100 % efficiency where 40 wt% came near it.',
    source: `${li}, section 3`,
  },
  'sn-without-film-former': {
    severity: 'warning',
    summary: 'succinonitrile with no film on lithium',
    why: 'Succinonitrile reacts with lithium metal unless FEC or LiDFOB forms a film first. Judged from 5 wt%. A cell says it of a layer that is all succinonitrile, and where the recipe of the layer allows it but its lithium touches it.',
    source: `${nguyen}, section 3.1 (FEC); ${guo}, section 4 (LiDFOB in PEO with succinonitrile)`,
  },
  'sn-not-free-standing': {
    severity: 'warning',
    summary: 'more succinonitrile in PEO than a film holds',
    why: 'Above about 10 wt% of PEO, salt and succinonitrile the film flows unless a framework carries it.',
    source: `${guo}, section 1`,
  },
  'garnet-carbonate': {
    severity: 'warning',
    summary: 'a lithium garnet in a cathode',
    why: 'Garnets grow Li2CO3 in air, and it decomposes on charge: the cathode with LLZO nanofibres fell from over 150 to 75 mAh/g in 500 cycles.',
    source: `${ma}, other strategies`,
  },
  'garnet-in-air': {
    severity: 'warning',
    summary: 'a lithium garnet that a step leaves in air',
    why: 'Garnets grow LiOH and Li2CO3 within minutes; the layer resists, and in a cathode it decomposes on charge. Judged are steps that say "air" or "ambient" after the garnet has gone in or, in a synthesis, been made; not those before a step at 300 °C or above, which drives it off. An oven alone does not say what is in it.',
    source: `${ma}, other strategies (Li2CO3); Sahal et al. 2024, Batteries 10, 249 (Li2CO3 within 3 min of ambient air)`,
  },
  'binder-rich': {
    severity: 'warning',
    summary: 'binder above 15 wt% of a cathode',
    why: 'Binder buries the active material and weighs without storing: 10 wt% worked, at 20 wt% PEO the cell failed after 30 cycles. The limit between them is a house one.',
    source: `${ma}, other strategies`,
  },
  'lzo-optimum': {
    severity: 'note',
    summary: 'La2Zr2O7 in a cathode far from 2 wt%',
    why: 'Nanofibres of La2Zr2O7 worked best near 2 wt% of the cathode; more takes the place of carbon.',
    source: `${ma}, Fig. S12`,
  },
} satisfies Pages;

const cells = {
  'loading-basis-missing': {
    severity: 'error',
    summary: 'a loading that does not say of what',
    why: 'Papers print mg/cm^2 of active material and of coating alike; with 80 wt% active they are a quarter apart, and so is every current and energy that follows.',
  },
  'energy-basis-missing': {
    severity: 'warning',
    summary: 'an energy with no level, voltage or capacity',
    why: 'The same cell is 500 Wh/kg per active material and 200 per cell. A figure without its level, its voltage and its capacity compares with nothing. Cells with the same material on both sides, or with none that stores charge, are made for other figures and are not asked.',
  },
  'figure-open': {
    severity: 'error',
    summary: 'a figure asked for that does not follow',
    why: 'Thickness, density and porosity follow from any two of mass, thickness and density or porosity; a figure with one of them open is not guessed.',
  },
  'volume-overflow': {
    severity: 'error',
    summary: 'more filled in than there is room for',
    why: 'A liquid beyond the pores squeezes out or thickens the layer, and its mass is not where the recipe counts it: the injected 60 uL of Nguyen et al. 2024 (section 2.1) go into pores of 22 uL at the most. A layer denser than its own solids has pores below zero: thickness, loading or density is wrong. Said where it is beyond the digits written; a density from the catalogue counts as known to 5 %.',
  },
  'capacity-above-theory': {
    severity: 'warning',
    summary: 'a capacity or C-rate base above n F / M',
    why: 'No more charge is stored than the formula has electrons for. A base above it makes every C-rate a little faster than it says; 172 and 176 mAh/g are in print for LiFePO4 (Mu et al., supporting information; Ma et al., Table S6). Said where it is beyond the digits written: 170 mAh/g passes, 169.9 is the figure. A measurement record of a cell or a cathode is held against it, too.',
  },
  'two-c-rates': {
    severity: 'warning',
    summary: 'one electrode with two bases of 1C',
    why: 'Two cells at "0.5C" are compared; with 170 and 171.4 mAh/g, as in Guo et al. 2024 (sections 2.5 and 2.6), they were not run alike. Within one cell two can meet: "1C" in mAh/g under the "electrode:" of a recipe and under the cell\'s electrode; and a current stated beside its rate and a 1C. A capacity is no base and may differ from it. Two files are not compared.',
  },
  'loading-current-mismatch': {
    severity: 'warning',
    summary: 'a 1C current that the loading does not give',
    why: "1C in mA/cm^2 over the loading is a base in mAh/g. It is held against the base of the electrode's own recipe or, without that, against its capacity and n F / M, and has to be within 2 % of one of them.",
  },
  'n-p-below-one': {
    severity: 'warning',
    summary: 'an anode that holds less than the cathode',
    why: 'What the anode cannot take up plates as lithium on it.',
    source: 'Arora, Doyle, White 1999, J. Electrochem. Soc. 146, 3543',
  },
  'li-below-capacity': {
    severity: 'warning',
    summary: 'a lithium foil thinner than what is cycled',
    why: '1 mAh/cm^2 is 4.85 um of lithium (3862 mAh/g, 0.534 g/cm^3). A foil below what is cycled relies on the lithium of the cathode, and has no excess for what reacts away.',
  },
  'current-above-limit': {
    severity: 'error',
    summary: 'a current above what the salt can carry',
    why: "Above 2 F D c / (L (1 - t+)) the salt is used up at one electrode after Sand's time; the cell does not run at that current. Checked where a layer states diffusion, concentration and transference number, layer by layer: of several in a row the limit is lower still. The time is rough near the limit.",
    source: 'Brissot, Rosso, Chazalviel, Lascaud 1999, J. Power Sources 81-82, 925',
  },
  'ohmic-drop-large': {
    severity: 'warning',
    summary: 'an ohmic drop above a tenth of the voltage',
    why: 'Current times L / sigma of the separator is lost on charge and discharge alike, before any electrode is counted. The limit of a tenth is a house one.',
  },
  'anode-smaller': {
    severity: 'warning',
    summary: 'an anode that does not cover the cathode',
    why: 'At the rim of a smaller anode the current crowds and lithium plates first; an anode is cut larger. Sheets are compared by width and height, everything else by area.',
    source: 'edge of the electrodes: Tang, Albertus, Newman 2009, J. Electrochem. Soc. 156, A390',
  },
  'collector-side': {
    severity: 'warning',
    summary: 'a foil on the wrong side',
    why: 'Aluminium alloys with lithium at the potential of graphite and lithium; copper dissolves at that of a cathode. Judged for copper above 3 V against lithium, for aluminium under lithium and below 0.5 V: lithium titanate works at 1.55 V, where aluminium lasts.',
    source: 'Myung, Hitoshi, Sun 2011, J. Mater. Chem. 21, 9891',
  },
} satisfies Pages;

const tables = {
  'table-empty': {
    severity: 'error',
    summary: 'a table without a heading or without rows',
    why: 'A column is known by its heading, never by its place.',
  },
  'table-too-large': {
    severity: 'error',
    summary: 'a table of more than 8 MiB',
    why: 'A long cycling record fits in; what is larger is a database, or was named by mistake.',
  },
  'table-syntax': {
    severity: 'error',
    summary: 'a quote that breaks the table',
    why: 'One lost quote swallows the rows behind it, and they would be missing in silence.',
  },
  'separator-unclear': {
    severity: 'error',
    summary: 'a table that two separators fit',
    why: 'With decimal commas "12,3;4,5" is two cells or three; a wrong guess reads other numbers. The line "sep=;" is what spreadsheets read, too.',
  },
  'row-length': {
    severity: 'error',
    summary: 'more or fewer cells in a row than headings',
    why: 'From the odd cell on every figure would stand in the wrong column. Most often a decimal comma has cut a number in two.',
  },
  'header-missing': {
    severity: 'error',
    summary: 'numbers where the headings belong',
    why: 'The first row would be taken for headings, and be lost.',
  },
  'column-nameless': {
    severity: 'error',
    summary: 'a column with cells and no heading',
    why: 'It may be the one that is meant, or the rows may be shifted against their headings.',
  },
  'column-duplicate': {
    severity: 'error',
    summary: 'two columns that could be the one meant',
    why: 'Capacity in mAh and in mAh/g are two statements of one curve; one of them would be passed over in silence.',
  },
  'column-missing': {
    severity: 'error',
    summary: 'a column that must be there',
    why: 'Nothing is taken by its place in the row: an export with one column more would shift them all.',
  },
  'column-unread': {
    severity: 'error',
    summary: 'a heading that is nearly one that is read',
    why: 'A column that may be left out is passed over when it is misspelt, and a figure of the cell is taken for it.',
  },
  'column-unit-missing': {
    severity: 'error',
    summary: 'a column of numbers without their unit',
    why: 'Between mAh and Ah, or mg and g, lies a factor of 1000. A heading is a name with its unit: "mass (mg)", "mass [mg]" or "mass / mg".',
  },
  'cell-empty': {
    severity: 'error',
    summary: 'an empty cell in a column that is read',
    why: 'What was not measured is not zero, and a row without its figure is not passed over.',
  },
  'cell-repeated': {
    severity: 'error',
    summary: 'one name for two rows',
    why: 'Two bags with one label get mixed up.',
  },
  'cell-not-a-number': {
    severity: 'error',
    summary: 'words where a number belongs',
    why: 'A remark, a second line of headings or a spreadsheet\'s "#DIV/0!" is no figure.',
  },
  'cell-decimal-comma': {
    severity: 'error',
    summary: 'a decimal comma, or one between thousands',
    why: '1,500 is one and a half or fifteen hundred, depending on who reads it.',
  },
  'cell-not-above-zero': {
    severity: 'error',
    summary: 'zero or less where there is always more',
    why: 'A disc that weighs nothing is a tare that was forgotten, or a row that was not filled in.',
  },
  'cell-below-zero': {
    severity: 'error',
    summary: 'less than zero where there never is',
    why: 'A negative capacity is the sign of the current: what kind of curve it is would be guessed.',
  },
  'curve-too-short': {
    severity: 'error',
    summary: 'a curve with nothing to integrate',
    why: 'Energy is the area under voltage against capacity; one point, or a rest at one capacity, has none.',
  },
  'curve-not-monotonic': {
    severity: 'error',
    summary: 'a discharge whose capacity falls',
    why: 'A charge, a second cycle or rows out of order would be added to the energy or taken from it.',
  },
  'curve-starts-late': {
    severity: 'warning',
    summary: 'a curve that starts above zero capacity',
    why: 'A discharge cut at its head has too little capacity and too low a voltage. Capacity that runs on from cycle to cycle is fine, and can be allowed. The limit is a house one: 1 % of what is counted.',
  },
  'curve-rises': {
    severity: 'warning',
    summary: 'a voltage that is higher at the end',
    why: 'On discharge voltage falls. The charge of the same cell has more energy than it gives back.',
  },
  'curve-reference': {
    severity: 'error',
    summary: 'a voltage against lithium in another cell',
    why: 'The energy of a cell is that between its own two electrodes; against lithium a graphite cell gains what graphite stands above lithium.',
  },
  'discs-missing': {
    severity: 'error',
    summary: 'no disc of one electrode to pair',
    why: 'A pair needs two discs that were weighed. A lithium foil is taken in excess: its N/P follows from the cathode alone.',
  },
  'disc-below-foil': {
    severity: 'error',
    summary: 'a disc that weighs no more than its foil',
    why: 'What is left for the coating is nothing or less: a slip of the pen, an exchanged column, or another foil than stated. Such a disc is in no pair.',
  },
  'match-limits': {
    severity: 'error',
    summary: 'limits of N/P that cannot be',
    why: 'How far a pair may be from the target has no usual value: it is asked for.',
  },
} satisfies Pages;

const batches = {
  'weighed-syntax': {
    severity: 'error',
    summary: 'a "--weighed" without name and mass',
    why: 'What was weighed is a name, "=" and the net mass or volume; several are set off by commas.',
  },
  'weighed-twice': {
    severity: 'error',
    summary: 'one thing of a recipe weighed under two names',
    why: 'Whether the second reading is a portion more or a correction of the first, only the author knows.',
  },
  'weighed-whole': {
    severity: 'error',
    summary: 'a group that was weighed as one',
    why: 'How much of each of its parts that was cannot be told from the sum.',
  },
  'weighed-missing': {
    severity: 'warning',
    summary: 'a component that a batch record does not have',
    why: 'A record is of a whole batch; until all was weighed, nothing can be said of the shares of the total.',
  },
  'weighed-far': {
    severity: 'warning',
    summary: 'a reading three times off or more',
    why: 'Nobody misses a mass by that much: it is a slip of the pen, mg for g, or the reading of another jar.',
  },
  'lot-differs': {
    severity: 'warning',
    summary: 'another lot than the one the recipe knows',
    why: 'Purity and water are those of a lot: what a gram of another brings is not known.',
  },
  'made-in-future': {
    severity: 'warning',
    summary: 'a record of a day that has not come',
    why: 'Lots are judged on that day, and batches are sorted by it: a wrong year is a wrong verdict.',
  },
  'recipe-changed': {
    severity: 'warning',
    summary: 'a recipe that is not the one that was weighed',
    why: "The record carries the recipe's content hash. What was made was made by the recipe as it was then.",
  },
  'composition-off': {
    severity: 'warning',
    summary: "a batch outside its recipe's tolerance",
    why: 'The smallest addition that brings it back says "formulyte made", while it still can be made.',
  },
  'composition-unsure': {
    severity: 'warning',
    summary: 'a batch that may be outside its tolerance',
    why: 'Two standard uncertainties of the readings reach over the edge of the tolerance: neither yes nor no would be true.',
  },
} satisfies Pages;

const studies = {
  'region-empty': {
    severity: 'error',
    summary: 'bounds of a study that exclude each other',
    why: 'The smallest set of bounds that cannot hold together is named; without any one of them the others leave a composition.',
  },
  'region-unusual': {
    severity: 'note',
    summary: 'a study that is unusual all over',
    why: 'A finding at every corner of the region holds all over it: more often the bounds have slipped than that all of it is to be tried. What the base recipe has or allows itself is not said again, and what only some of the corners have is what a study is for.',
  },
  'response-missing': {
    severity: 'error',
    summary: 'a result without its response',
    why: 'A line that is planned and not measured belongs into a file of its own.',
  },
  'response-not-above-zero': {
    severity: 'error',
    summary: 'a response that has no logarithm',
    why: 'A conductivity of zero is a reading below the limit of the instrument, and no number to fit.',
  },
  'shares-not-one': {
    severity: 'error',
    summary: 'shares of a result that are no whole',
    why: 'Shares are parts of one; what does not sum to it was read from another table.',
  },
  'mixtures-too-few': {
    severity: 'error',
    summary: 'fewer mixtures than coefficients',
    why: 'Replicates say how well a mixture is measured, and nothing of the others.',
  },
  'term-collinear': {
    severity: 'error',
    summary: 'terms that the data cannot tell apart',
    why: 'Their coefficients could be anything as long as their sum is right.',
  },
  'response-constant': {
    severity: 'error',
    summary: 'responses that are all the same',
    why: 'The column of a setting is easily taken for that of a result.',
  },
  'fit-without-freedom': {
    severity: 'error',
    summary: 'a fit that cannot say how sure it is',
    why: 'A surface through every point has no error left over; the next point chosen by it would be chosen by chance.',
  },
  'candidates-too-few': {
    severity: 'error',
    summary: 'fewer points left than asked for',
    why: 'A finer lattice has more of them.',
  },
  'too-few-runs': {
    severity: 'error',
    summary: 'fewer runs than coefficients',
    why: 'A model with more coefficients than runs fits anything.',
  },
  'too-few-candidates': {
    severity: 'error',
    summary: 'fewer points than runs',
    why: 'Each point is made once unless replicates are allowed.',
  },
  'model-not-estimable': {
    severity: 'error',
    summary: 'a region too narrow for the model',
    why: 'Where a component hardly varies its curvature cannot be seen.',
  },
} satisfies Pages;

const records = {
  'result-disagrees': {
    severity: 'warning',
    summary: 'a result that its own readings do not make',
    why: 'Conductivity is thickness over resistance and area: a membrane taken for an electrode, or mm for um, shows here.',
  },
  'point-unknown': {
    severity: 'error',
    summary: 'a measurement of a point that is none',
    why: 'A result belongs to one composition; a wrong point bends the fitted surface, and nobody sees where.',
  },
} satisfies Pages;

const measurements = {
  'reading-missing': {
    severity: 'error',
    summary: 'something a measurement needs is not said',
    why: 'Areas, thicknesses and temperatures have no usual value: each is asked for.',
  },
  'reading-twice': {
    severity: 'error',
    summary: 'a reading as a flag and as a column',
    why: 'Only one of them could count, and which one would not be seen in the result.',
  },
  'printed-differs': {
    severity: 'warning',
    summary: 'a printed result that does not follow',
    why: 'It differs by more than the digits of both leave open: another area, another form of the equation, or a slip.',
  },
  'resistance-too-small': {
    severity: 'warning',
    summary: 'a resistance that may be that of the leads',
    why: 'A thin film that conducts well has less resistance than the springs and wires around it: 9 um at 5.62e-4 S/cm and 16 mm are 0.80 ohm.',
    source: guo,
  },
  'resistance-below-leads': {
    severity: 'error',
    summary: 'a resistance below that of the leads',
    why: 'What is left for the electrolyte is nothing or less.',
  },
  'area-is-membrane': {
    severity: 'warning',
    summary: 'the area of a membrane, not of electrodes',
    why: 'A membrane is cut larger than the electrodes so that they do not touch: 19 mm over 16 mm makes a conductivity 1.41 times too small.',
    source: li,
  },
  'temperature-order': {
    severity: 'warning',
    summary: 'a resistance that rises with temperature',
    why: 'Ions hop more often when it is warm. Rows in another order than the temperatures, or a lost contact, look like this.',
  },
  'points-too-few': {
    severity: 'error',
    summary: 'fewer temperatures than a fit needs',
    why: 'Two temperatures make a line, four a curve; fewer fit anything.',
  },
  'arrhenius-curved': {
    severity: 'warning',
    summary: 'no one activation energy in the range',
    why: 'PEO melts near 60 °C: a line across it has an energy of neither phase. Above, ions move with the chains, and the plot bends.',
    source: `${ma}, Table S2: 1.57, 0.42 and 0.55 eV between neighbouring temperatures`,
  },
  'vtf-undetermined': {
    severity: 'warning',
    summary: 'a curve too straight for its parameters',
    why: 'Over a narrow range a straight line fits as well: the three parameters trade against each other, and printed values mean nothing.',
  },
  'current-rises': {
    severity: 'error',
    summary: 'a polarisation whose current rises',
    why: 'Salt piles up and lets less through. A current that grows is a dendrite, a reaction, or two columns exchanged.',
  },
  'drop-above-voltage': {
    severity: 'error',
    summary: 'interfaces that take more than is applied',
    why: 'Nothing would be left for the electrolyte: a resistance of the whole cell, or mA for uA.',
  },
  'transference-outside': {
    severity: 'error',
    summary: 'a transference number that cannot be',
    why: 'By polarisation it lies from 0 to 1; where a formula is fed with it, as far as the formula holds.',
  },
  'polarisation-large': {
    severity: 'warning',
    summary: 'a polarisation beyond the linear range',
    why: 'The form holds for small steps: above some 20 mV neither charge transfer nor the gradient is in proportion.',
    source: 'Evans, Vincent and Bruce, Polymer 28 (1987) 2324, who apply 10 mV',
  },
  'resistance-is-bulk': {
    severity: 'warning',
    summary: 'the bulk in the place of the interfaces',
    why: 'The form takes off the drop over the interfaces. Papers that call its resistances those of the electrolyte may have put them in.',
    source: `${guo}, Eq. 5`,
  },
  'initial-current-missed': {
    severity: 'warning',
    summary: 'a first current that was sampled late',
    why: 'It falls within milliseconds: what a slow instrument calls the first is less, and the transference number comes out too large.',
    source: 'Bruce and Vincent, J. Electroanal. Chem. 225 (1987) 1',
  },
  'crystallinity-multiplied': {
    severity: 'warning',
    summary: 'a crystallinity multiplied by the fraction',
    why: 'The enthalpy per gram of sample is already less by the filler: multiplied again, dilution looks like a loss of crystals. 26.48 % with 60 wt% of polymer is 73.6 % of it.',
    source: `${li}, Eq. 1`,
  },
  'residue-added': {
    severity: 'warning',
    summary: 'a loss of ceramic added, not divided',
    why: 'A ceramic that keeps 97.79 % of itself and leaves 54.24 % of the composite is 55.47 % of it, not 56.45 %.',
    source: `${nguyen}, section 3.1`,
  },
  'share-above-whole': {
    severity: 'error',
    summary: 'a share that is less than none or above all',
    why: 'Losses exchanged, percent for a fraction, or the enthalpy of another sample.',
  },
  'retention-above-whole': {
    severity: 'warning',
    summary: 'a capacity above the one it is a share of',
    why: 'Cells take some cycles to form; a retention counts from a cycle that is named.',
  },
  'plateau-below-ohmic': {
    severity: 'error',
    summary: 'an overpotential below the ohmic drop',
    why: 'A cell that shorts softly shows a flat, low plateau for long.',
  },
  'units-mixed': {
    severity: 'error',
    summary: 'values whose units do not go together',
    why: 'A difference or a share needs one measure for both.',
  },
  'energy-unit-missing': {
    severity: 'warning',
    summary: 'energies without a unit',
    why: 'Programs print eV, Ry or hartree: a factor of 27 between a weak bond and none.',
    source: `${ma}, Table S5, has none`,
  },
  'poisson-outside': {
    severity: 'error',
    summary: "a Poisson's ratio that cannot be",
    why: 'Above a half a solid would grow where it is pressed.',
  },
  'modulus-above-indenter': {
    severity: 'error',
    summary: 'a sample stiffer than its indenter shows',
    why: 'What comes out is infinite or negative: a unit that is off, or a contact area that is too small.',
  },
} satisfies Pages;

const spectra = {
  'circuit-syntax': {
    severity: 'error',
    summary: 'no circuit',
    why: 'Circuits are written as impedance.py writes them: R0-p(R1,CPE1)-W1.',
  },
  'circuit-too-large': {
    severity: 'error',
    summary: 'more parameters than frequencies',
    why: 'Enough elements fit any spectrum, and say nothing of the cell.',
  },
  'guess-unknown': {
    severity: 'error',
    summary: 'a guess of no parameter',
    why: 'A guess that is passed over would look like one that was used.',
  },
  'spectrum-missing': {
    severity: 'error',
    summary: 'a file of an instrument without a spectrum',
    why: 'Its programs write every kind of experiment into files of one kind, and a file may be cut off.',
  },
  'spectrum-sign-unclear': {
    severity: 'error',
    summary: 'a sign of the imaginary part in doubt',
    why: "Z'' and -Z'' are both written, and both called the other: an arc upside down is that of coils.",
  },
  'spectrum-too-short': {
    severity: 'error',
    summary: 'too few frequencies',
    why: 'One impedance is no spectrum: resistance and capacitance cannot be told apart.',
  },
  'spectrum-sparse': {
    severity: 'warning',
    summary: 'a hole in a spectrum',
    why: 'An arc is a little over a decade wide: where nothing is measured, one may be missed.',
  },
  'spectrum-repeats': {
    severity: 'warning',
    summary: 'a frequency measured twice',
    why: 'Two sweeps in one file are two states of the cell, fitted as one.',
  },
  'spectrum-turns-back': {
    severity: 'warning',
    summary: 'frequencies out of order',
    why: 'A sweep goes one way. Where it turns, a second one begins, or rows were moved.',
  },
  'spectrum-inductive': {
    severity: 'warning',
    summary: 'leads seen at high frequencies',
    why: 'A wire of 10 cm has about 0.1 uH: 0.6 ohm at 1 MHz, as much as a thin film.',
  },
  'resistance-negative': {
    severity: 'warning',
    summary: 'a real part below zero',
    why: 'A cell at rest gives no power back: a sign, a swapped wire, or noise.',
  },
  'kramers-kronig': {
    severity: 'warning',
    summary: 'a spectrum at odds with itself',
    why: 'Real and imaginary part follow from one another where the cell is linear and at rest; no circuit describes one that is not.',
    source: 'Boukamp, J. Electrochem. Soc. 142 (1995) 1885; Schönleber et al., Electrochim. Acta 131 (2014) 20',
  },
  'circuit-unfit': {
    severity: 'warning',
    summary: 'a circuit that does not describe the cell',
    why: 'What is left is larger than the scatter: the parameters are those of a curve that goes elsewhere.',
  },
  'circuit-undetermined': {
    severity: 'warning',
    summary: 'a parameter without a value',
    why: 'An element that acts outside the window, or that another replaces, may have any size.',
  },
  'bulk-unclear': {
    severity: 'warning',
    summary: 'a bulk resistance that cannot be told',
    why: 'Bulk, grain boundary and interface differ by their capacitance, and that of a layer grows with area over thickness.',
    source: 'Irvine, Sinclair and West, Adv. Mater. 2 (1990) 132',
  },
} satisfies Pages;

const syntheses = {
  'precursor-syntax': {
    severity: 'error',
    summary: 'no amount of a precursor',
    why: 'A precursor supplies an element, weighs so much, or is what the balance asks for.',
  },
  'excess-open': {
    severity: 'error',
    summary: 'an excess that may be lost or stay',
    why: 'Ten per cent more Li for a garnet evaporates or is in the product: 10 g of what comes out are two different batches.',
  },
  'assay-impossible': {
    severity: 'error',
    summary: 'an assay that no lot can have',
    why: 'ZrO(NO3)2 holds 53.3 wt% of ZrO2 when dry and less with its water; a certificate above that counts something else.',
  },
  'supplies-nothing': {
    severity: 'error',
    summary: 'a precursor without what it should supply',
    why: 'A slip between two lines, and the element would be missing from the furnace.',
  },
  'element-without-source': {
    severity: 'error',
    summary: 'an element of the product from nowhere',
    why: 'Without a source there is no such product, whatever is weighed.',
  },
  'element-cannot-leave': {
    severity: 'error',
    summary: 'an element that is not in the product',
    why: "Carbonate leaves as CO2 and ammonium as NH3 in air, but not in every furnace, and Na or Cl may not leave at all. What leaves is the recipe's to say.",
  },
  'precursors-undetermined': {
    severity: 'error',
    summary: 'precursors that share an element',
    why: 'Li from LiOH or from Li2CO3: any mixture of the two makes the product, and each has other masses.',
  },
  'by-products-undetermined': {
    severity: 'error',
    summary: 'by-products that share their elements',
    why: 'NO, NO2 and O2 share out nitrate in any proportion; which of them leave is no matter of arithmetic.',
  },
  'reaction-unbalanced': {
    severity: 'error',
    summary: 'precursors that cannot make the product',
    why: 'Each element on its own may be there and still not all at once: oxygen that nobody reduces, Li and P that come only together.',
  },
  'precursor-not-needed': {
    severity: 'error',
    summary: 'a precursor that the product does not need',
    why: 'It would be weighed as nothing, or as less than nothing.',
  },
  'gas-other-way': {
    severity: 'error',
    summary: 'a gas that would have to go the other way',
    why: 'A product that is more oxidised than its precursors takes oxygen up; in argon it does not form.',
  },
} satisfies Pages;

/** The pages in the order of the reference, by chapter. */
export const chapters = {
  'The file': file,
  'The shape': shape,
  Quantities: quantities,
  Formulas: formulas,
  'The recipe language': language,
  'The composition': composition,
  Expectations: expectations,
  'The size asked for': size,
  'What a recipe allows': allow,
  Unusual: unusual,
  Chemistry: chemistry,
  'Electrodes and cells': cells,
  'Tables: curves and discs': tables,
  'What was weighed': batches,
  Studies: studies,
  'Measurement records': records,
  Measurements: measurements,
  'Impedance spectra': spectra,
  Syntheses: syntheses,
} satisfies Readonly<Record<string, Pages>>;

/** What every code is about. */
export const pages: Readonly<Record<Code, Page>> = {
  ...file,
  ...shape,
  ...quantities,
  ...formulas,
  ...language,
  ...composition,
  ...expectations,
  ...size,
  ...allow,
  ...unusual,
  ...chemistry,
  ...cells,
  ...tables,
  ...batches,
  ...studies,
  ...records,
  ...measurements,
  ...spectra,
  ...syntheses,
};
