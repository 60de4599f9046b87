/** Charge of a mole of elementary charges in C/mol, e N_A; exact (BIPM, The International System of Units, 2019). */
export const faradayConstant = 1.602176634e-19 * 6.02214076e23;
