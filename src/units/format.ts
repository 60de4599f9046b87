export { type Digits, formatNumber } from './format-number.ts';
export { formatQuantity } from './format-quantity.ts';
