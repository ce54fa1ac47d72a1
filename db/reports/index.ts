export { home } from './home.ts';
export { dashboard } from './dashboard.ts';
