import { SETTLEMENT, STILL_OPEN } from './settlement.ts';
import { isDay } from '../../store/sql-pieces.ts';

/** Instalments that something is still to come of and that have a day, as `WITH` members ending in `payment_dues`. */
export const PAYMENT_DUES = `${SETTLEMENT},
  payment_dues AS (SELECT * FROM settled WHERE ${isDay('due')} AND ${STILL_OPEN})`;
