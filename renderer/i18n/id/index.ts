import { access } from './access';
import { accounts } from './accounts';
import { audit } from './audit';
import { caseFile } from './case-file';
import { cases } from './cases';
import { common } from './common';
import { errors } from './errors';
import { home } from './home';
import { intake } from './intake';
import { maintenance } from './maintenance';
import { recovery } from './recovery';
import { officers } from './officers';
import { passwordReasons } from './password-reasons';
import { referrals } from './referrals';
import { settings } from './settings';
import { sop } from './sop';
import { sopVersions } from './sop-versions';

/** Texts of the window in Bahasa Indonesia, the language it speaks first. */
export const id = {
  common,
  accounts,
  errors,
  home,
  cases,
  caseFile,
  intake,
  sop,
  sopVersions,
  passwordReasons,
  referrals,
  settings,
  maintenance,
  recovery,
  access,
  audit,
  officers,
} as const;
