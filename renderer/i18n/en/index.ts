import { texts as acts } from './acts.ts';
import { texts as activity } from './activity.ts';
import { texts as app } from './app.ts';
import { texts as approvals } from './approvals.ts';
import { texts as ui } from './ui.ts';
import { texts as errors } from './errors.ts';
import { texts as grid } from './grid.ts';
import { texts as filters } from './filters.ts';
import { texts as views } from './views.ts';
import { texts as display } from './display.ts';
import { texts as fields } from './fields.ts';
import { texts as formula } from './formula.ts';
import { texts as find } from './find.ts';
import { texts as receivables } from './receivables.ts';
import { texts as records } from './records.ts';
import { texts as handover } from './handover.ts';
import { texts as history } from './history.ts';
import { texts as importing } from './import.ts';
import { texts as paste } from './paste.ts';
import { texts as pool } from './pool.ts';
import { texts as watch } from './watch.ts';
import { texts as papers } from './papers.ts';
import { texts as pricing } from './pricing.ts';
import { texts as quote } from './quote.ts';
import { texts as home } from './home.ts';
import { texts as dashboard } from './dashboard.ts';
import { texts as reminders } from './reminders.ts';
import { texts as duplicates } from './duplicates.ts';
import { texts as leads } from './leads.ts';
import { texts as rules } from './rules.ts';
import { texts as charts } from './charts.ts';
import { texts as contracts } from './contracts.ts';
import { texts as deals } from './deals.ts';
import { texts as settings } from './settings.ts';
import { texts as recovery } from './recovery.ts';
import { texts as work } from './work.ts';

/** Every text of the window in English, by area. */
export const en = {
  acts,
  activity,
  app,
  approvals,
  ui,
  errors,
  grid,
  filters,
  views,
  display,
  fields,
  find,
  formula,
  receivables,
  records,
  handover,
  history,
  pool,
  watch,
  import: importing,
  paste,
  papers,
  pricing,
  quote,
  home,
  dashboard,
  reminders,
  duplicates,
  leads,
  rules,
  charts,
  contracts,
  deals,
  settings,
  recovery,
  work,
} as const;
