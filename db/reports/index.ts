export { home } from './home.ts';
export { dashboard } from './dashboard.ts';
export { accountStatement, type AccountStatement, type AccountWish } from './account-statement.ts';
export { ageing, type Ageing } from './ageing.ts';
export { dunning, type DunningRow } from './dunning.ts';
