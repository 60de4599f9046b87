/** One thing that a paper states, what of it runs here, and what cannot. */
export interface CorpusEntry {
  readonly what: string;
  readonly section: string;
  /** Recipes under recipes/<paper>/, without `.yaml`; a trailing `*` takes all that begin so. */
  readonly recipes?: readonly string[];
  /** Commands of docs/measurements.md that compute it. */
  readonly commands?: readonly string[];
  /** What the paper leaves out, so that no figure follows; or why nothing is to be computed. */
  readonly leftOut?: string;
}

export interface CorpusPaper {
  readonly folder: string;
  readonly title: string;
  readonly entries: readonly CorpusEntry[];
}

/** Every formulation, geometry, equation and table of the five papers, in their order. */
export const papers: readonly CorpusPaper[] = [
  {
    folder: 'ma',
    title: 'Ma et al., elastic ion transport network in the cathode (supporting information)',
    entries: [
      { what: 'La2Zr2O7 nanofibres, spinning dope', section: 'Preparation of LZONs', recipes: ['lzo-dope'] },
      {
        what: 'La2Zr2O7 nanofibres from both nitrates',
        section: 'Preparation of LZONs',
        recipes: ['lzo-nanofibres'],
        leftOut: 'The water of ZrO(NO3)2·xH2O: La:Zr is read from x = 0 to 6.',
      },
      { what: 'PEO/LiTFSI electrolyte', section: 'PEO-based electrolyte', recipes: ['peo-litfsi'] },
      { what: 'PEO@LZON electrolyte', section: 'PEO-based electrolyte', recipes: ['peo-lzon'] },
      { what: 'PVDF/LiFSI electrolyte', section: 'PVDF-based electrolyte', recipes: ['pvdf-lifsi'] },
      {
        what: 'PLL-LFP cathodes, all eight rows',
        section: 'Table S3',
        recipes: [
          'pll-lfp-1',
          'pll-lfp-2',
          'pll-lfp-10-lfp-72',
          'pll-lfp-4',
          'pll-lfp-6',
          'pll-lfp-8',
          'pll-lfp-10',
          'pll-lfp-2-lfp-85',
        ],
      },
      { what: 'PL-LFP cathode, the 0 % that Table S3 lacks', section: 'PLL composite cathode', recipes: ['pl-lfp'] },
      { what: 'NCM811 cathodes', section: 'Table S7', recipes: ['pll-ncm811-cathode', 'pl-ncm811-cathode'] },
      {
        what: 'control cathodes with LLZO and Al2O3 nanofibres',
        section: 'Other strategies, Fig. S14',
        recipes: ['lfp-2-llzo', 'lfp-2-al2o3'],
        leftOut:
          'Only the 2 wt% of filler are stated; the rest is read from Table S3. Of the cathode with 20 wt% PEO binder nothing else is stated, so no recipe of it.',
      },
      { what: 'ICP digestion', section: 'Fig. S31 text', recipes: ['icp-digestion'] },
      {
        what: 'cells of every loading',
        section: 'Table S7',
        recipes: [
          'pll-lfp-rt-1-4mg-cell',
          'pl-lfp-rt-cell',
          'pll-lfp-rt-1-1mg-cell',
          'pll-lfp-60c-3-8mg-cell',
          'pl-lfp-60c-3-8mg-cell',
          'pll-ncm811-rt-cell',
          'pl-ncm811-rt-cell',
          'pll-ncm811-60c-cell',
          'pl-ncm811-60c-cell',
          'pll-ncm811-pvdf-rt-cell',
          'pl-ncm811-pvdf-rt-cell',
          'pll-lfp-pvdf-pouch-cell',
          'pll-lfp-s12c-1-cell',
          'pll-lfp-s12c-2-cell',
          'pll-lfp-s12c-4-cell',
          'pll-lfp-s12c-6-cell',
          'pll-lfp-s12c-8-cell',
          'pll-lfp-s12c-10-cell',
          'pll-lfp-s12d-1000c-cell',
          'lfp-peo-binder-peo-cell',
          'lfp-peo-binder-lzon-cell',
          'lfp-pvdf-binder-peo-cell',
          'lfp-pvdf-binder-lzon-cell',
          'lfp-2-llzo-cell',
          'lfp-2-al2o3-cell',
          'lfp-20-peo-cell',
          'pll-lfp-lzon-rt-cell',
          'pll-lfp-60c-2-8mg-cell',
          'pl-lfp-60c-2-7mg-cell',
          'pll-ncm811-1-1mg-cell',
          'pl-lfp-pvdf-pouch-cell',
        ],
        leftOut:
          'Thickness of the coating and of the lithium, voltage and collectors are not printed, so no energy density follows.',
      },
      {
        what: 'cells of two more loadings',
        section: 'captions of Figs. S41 and S42',
        recipes: ['pll-lfp-7mg-cell', 'pll-lfp-5mg-cell'],
      },
      {
        what: 'Equation 1 and Table S2, conductivities of one film',
        section: 'Ionic conductivities, Table S2',
        commands: ['formulyte measure conductivity recipes/ma/table-s2.csv --thickness "110 um"'],
        leftOut:
          'The area of the stainless steel; the four rows make 2.01 cm2. The column is headed charge transfer resistance.',
      },
      {
        what: 'activation energy between the temperatures of Table S2',
        section: 'Table S2',
        commands: ['formulyte measure arrhenius recipes/ma/table-s2.csv'],
      },
      {
        what: 'Equations 2 and 3, diffusion from a Warburg line',
        section: 'Equations',
        commands: [
          'formulyte measure diffusion --coefficient "100 ohm s^-1/2" --area "2.0106 cm^2" --electrons 1 --concentration "0.0228 mol/cm^3" --temperature "298 K"',
        ],
        leftOut: 'The Warburg coefficient, the area and the concentration: the command runs with figures of ours.',
      },
      {
        what: 'Equation 4, transference number with the bulk',
        section: 'Equations',
        leftOut: 'Currents and resistances are not printed; `formulyte measure transference` takes them.',
      },
      {
        what: 'Table S5, adsorption energies',
        section: 'Table S5',
        commands: ['formulyte measure adsorption recipes/ma/table-s5.csv'],
        leftOut: 'The unit of the energies.',
      },
      {
        what: 'total resistances of activated cells',
        section: 'Fig. S12b',
        leftOut:
          'Four sums of unstated parts (1032, 1094, 1526, 1615 ohm) at an unstated area; nothing follows from them.',
      },
      {
        what: 'positions in NMR and XPS, Tables S1 (BET), S4 (tensile tests) and S6 (other papers)',
        section: 'Figs. S29-S32, tables',
        leftOut: 'Readings of an instrument or of other papers; no formula of the paper connects them.',
      },
      {
        what: 'Equations 5 and 6, Nernst-Planck and Poisson',
        section: 'Simulation',
        leftOut:
          'The diffusion coefficient, geometry and permittivity are not printed, so the simulated figures cannot follow.',
      },
    ],
  },
  {
    folder: 'guo',
    title: 'Guo et al. 2024, laminar solid electrolyte LSE-HFC',
    entries: [
      {
        what: 'CuTCPP nanosheets',
        section: '4 Experimental',
        recipes: ['cutcpp'],
        leftOut: "The product's formula and yield; three Cu for each TCPP are taken from the masses.",
      },
      { what: 'LSE-HFC and its filling', section: '4 Experimental', recipes: ['lse-hfc', 'peo-sn-litfsi'] },
      { what: 'HVL', section: '4 Experimental', recipes: ['hvl'] },
      {
        what: 'PEO/LiTFSI SPE and PEO/SN/LiTFSI CSE',
        section: '4 Experimental',
        recipes: ['peo-litfsi-spe', 'peo-sn-litfsi-cse'],
      },
      { what: 'LFP and NCM622 cathodes', section: '4 Experimental', recipes: ['lfp-cathode', 'ncm622-cathode'] },
      {
        what: 'LFP and NCM622 cells, coin and pouch',
        section: '2.5; 2.6',
        recipes: ['lfp-25c-cell', 'lfp-55c-cell', 'ncm622-cell', 'ncm622-pouch-cell'],
        leftOut:
          'The level, the voltage and the lithium behind 288.4, 343.8 and 420.7 Wh/kg are not stated; the notes of the recipes say what would give them.',
      },
      {
        what: 'Equation 3, the conductivity of a film of 9 um',
        section: 'Abstract; Equation 3',
        commands: [
          'formulyte measure conductivity --thickness "9 um" --conductivity "5.62e-4 S/cm" --diameter "16 mm"',
        ],
        leftOut: 'Resistance and area: over 16 mm it would be 0.80 ohm.',
      },
      {
        what: 'Equation 5, transference numbers of 0.81 and 0.78; Equation 4, 0.25 eV',
        section: '2.2; Equations 4 and 5',
        leftOut:
          'Currents, resistances and the conductivities over temperature are in figures only; Equation 4 has R where the energy is in eV.',
      },
      {
        what: 'Nernst-Einstein, diffusion of lithium',
        section: 'simulation',
        commands: [
          'formulyte measure gradient --current-density "0.24 mA/cm^2" --thickness "9 um" --concentration "2 M" --transference 0.78 --conductivity "5.62e-4 S/cm" --temperature "25 degC"',
        ],
        leftOut: 'Which coefficient (total, lithium, ambipolar) and its value.',
      },
      {
        what: 'overpotential of the symmetric cell',
        section: '2.4',
        commands: [
          'formulyte measure overpotential --current-density "0.4 mA/cm^2" --thickness "9 um" --conductivity "5.62e-4 S/cm" --interfaces "49.0 ohm cm^2" --plateau "42 mV"',
        ],
      },
      {
        what: 'Equations 1 and 2, modulus of 1.38 GPa',
        section: '2.1; Equations 1 and 2',
        commands: [
          'formulyte measure modulus --stiffness "0.303 kN/m" --diameter "200 nm" --poisson 0.30 --indenter-modulus "1141 GPa" --indenter-poisson 0.07 --printed "1.38 GPa"',
        ],
        leftOut:
          'Stiffness, both Poisson ratios and the indenter; Equation 2 prints the wrong modulus in its first term.',
      },
      {
        what: 'Equation 6, adsorption energies of -1.67 and -1.21 eV',
        section: '2.1',
        leftOut: 'The three total energies are not printed.',
      },
      {
        what: 'spectra (FTIR, Raman, NMR, XPS)',
        section: '2',
        leftOut: 'Positions of peaks; no formula of the paper connects them.',
      },
    ],
  },
  {
    folder: 'li',
    title: 'Li et al. 2021, PCL-LiClO4-LATP hybrid electrolytes',
    entries: [
      {
        what: 'LATP from TiO2, Al2O3, Li2CO3 and (NH4)2HPO4',
        section: '2.1',
        recipes: ['latp'],
        leftOut: 'Masses, a lithium excess, and what leaves on firing.',
      },
      {
        what: 'PCL-LiClO4, both readings of O/Li = 20',
        section: '2.1',
        recipes: ['pcl-liclo4', 'pcl-liclo4-both-oxygens'],
      },
      {
        what: 'membranes with 20, 40 and 60 wt% LATP',
        section: '2.1; 3',
        recipes: ['pcl-latp-20', 'pcl-latp-40', 'pcl-latp-60'],
        leftOut: 'The volume of DMC; the recipe of HSEs-60% (read as the others).',
      },
      { what: 'LFP cathode', section: '2.3', recipes: ['lfp-cathode'] },
      {
        what: 'LFP cells at both ends of the stated loading',
        section: '2.3; 3',
        recipes: ['lfp-hse-40-0-90mg-cell', 'lfp-hse-40-1-20mg-cell'],
        leftOut: 'Voltage and thickness of the lithium, so no energy density.',
      },
      {
        what: 'Equation 1, crystallinities',
        section: '3; Equation 1',
        commands: ['formulyte measure crystallinity recipes/li/crystallinity.csv --melting PCL'],
        leftOut: 'The enthalpies of fusion; Equation 1 multiplies where it should divide.',
      },
      {
        what: 'capacity retention of 75 %, decay of 17.9 and 7.9 %',
        section: '3',
        commands: ['formulyte measure retention recipes/li/retention.csv'],
        leftOut: 'The last capacities; they follow from those that are lost.',
      },
      {
        what: 'Equations 2 and 3, conductivities and transference numbers',
        section: '3; Equations 2 and 3',
        leftOut:
          'Resistances and currents; the area is said to be that of the membrane, where that of the electrode counts.',
      },
      {
        what: 'thermogravimetry and tensile tests',
        section: '3',
        leftOut: 'Readings of an instrument; no formula of the paper connects them.',
      },
    ],
  },
  {
    folder: 'mu',
    title: 'Mu et al., aligned ion-conducting network p-3DSE (supporting information)',
    entries: [
      { what: 'slurry-cast composite cathodes', section: 'S2', recipes: ['lfp-cathode', 'ncm811-cathode'] },
      { what: 'slurry-cast cells', section: 'S2', recipes: ['lfp-slurry-cell', 'ncm811-slurry-cell'] },
      {
        what: 'p-3DSE/LFP cells of six loadings',
        section: 'S3, captions',
        recipes: ['p-3dse-lfp-*'],
        leftOut:
          'The composition and thickness of f-SE, s-3DSE and p-3DSE, so no energy density; of the pouch cell neither area nor loading.',
      },
      {
        what: 'geometries of the simulated anodes',
        section: 'S2, Anode electrode model',
        recipes: ['simulation-planar-cell', 'simulation-spiral-cell', 'simulation-pillar-cell'],
        leftOut:
          'The transference number. Text and Table S6 disagree on D of the cathode model (5.0e-13 and 5.0e-12 cm2/s), so no recipe of it.',
      },
      {
        what: 'Equation S3, concentration over a layer',
        section: 'S2; Table S6',
        commands: [
          'formulyte measure gradient --current-density "0.3 mA/cm^2" --thickness "37.5 um" --concentration "1 M" --transference 0.5 --salt-diffusion "6.6e-10 cm^2/s"',
        ],
        leftOut: 'The transference number: 0.5 is ours.',
      },
      {
        what: 'Table S3, activation energy of the resistance over temperature',
        section: 'Table S3',
        commands: ['formulyte measure arrhenius recipes/mu/table-s3.csv --thickness "100 um" --diameter "12 mm"'],
        leftOut:
          'The energy, and the thickness of p-3DSE: 100 um is ours, and the energy does not depend on it. The diameter is that of the lithium.',
      },
      {
        what: 'Equations S1 and S2, Tables S2 and S5',
        section: 'S2; tables',
        leftOut:
          'Resistances of cells over cycling, without thickness of the films or currents: no conductivity and no transference number follows. Table S4 is of other papers.',
      },
      {
        what: 'Equations S4 to S6 and meshes',
        section: 'S2, Numerical methods',
        leftOut:
          'Field equations of a finite-element program; the source term is printed with 2F where one electron moves.',
      },
    ],
  },
  {
    folder: 'nguyen',
    title: 'Nguyen et al. 2024, CSE in a self-supported porous garnet framework',
    entries: [
      {
        what: 'tape-casting slurry, every reading of 10 wt% LiNO3',
        section: '2.1',
        recipes: ['llzt-tape-lino3-of-llzt', 'llzt-tape-lino3-on-top', 'llzt-tape-lino3-of-total'],
        leftOut: 'The volumes of ethanol and acetone.',
      },
      { what: 'MEMA/SN monomer solution', section: '2.1; 3.2', recipes: ['mema-sn-solution'] },
      { what: 'CSE, framework and filling', section: '2.1; 3.1', recipes: ['cse'] },
      {
        what: 'SPE control in Whatman glass fibre',
        section: '2.1',
        leftOut: 'Grade, thickness and porosity of the glass fibre; its filling is mema-sn-solution.yaml.',
      },
      {
        what: 'ternary diagram MEMA:SN:salts',
        section: '3.2, Fig. 3a',
        recipes: ['mema-sn-salts-study'],
        leftOut: 'The table of conductivities behind the diagram; the results file is synthetic and says so.',
      },
      { what: 'LiTFSI/LiDFOB/SN catholyte', section: '2.3', recipes: ['catholyte'] },
      { what: 'NCM811 cathode', section: '2.3', recipes: ['ncm811-cathode'] },
      {
        what: 'Li | CSE | NCM811 cells of three loadings',
        section: '2.3; 3.2',
        recipes: ['ncm811-1-5mg-cell', 'ncm811-5-2mg-cell', 'ncm811-10-7mg-cell'],
        leftOut:
          'Voltage and thickness of lithium and cathode, so no energy density; of the pouch cell neither area nor loading.',
      },
      {
        what: 'ceramic fraction from thermogravimetry',
        section: '3.1',
        commands: ['formulyte measure ceramic-fraction --loss "45.76 %" --ceramic-loss "2.21 %" --printed "56.45 %"'],
      },
      {
        what: 'capacity retentions',
        section: '3.2, Fig. 5',
        commands: ['formulyte measure retention recipes/nguyen/retention.csv'],
      },
      {
        what: 'overpotentials of Li | CSE | Li',
        section: '3.2, Fig. 4',
        commands: [
          'formulyte measure overpotential recipes/nguyen/overpotentials.csv --thickness "100 um" --conductivity "1.117 mS/cm"',
        ],
      },
      {
        what: 'Equation 1, 0.161 and 0.283 eV; transference numbers 0.627 and 0.236',
        section: '3.2; Equation 1',
        leftOut:
          'One conductivity for each electrolyte is printed, and no current or resistance; Equation 1 lacks its exponential.',
      },
      {
        what: 'NMR and FTIR, degree of conversion',
        section: '3.1',
        leftOut: 'Positions and integrals of peaks that are not tabulated.',
      },
    ],
  },
];
