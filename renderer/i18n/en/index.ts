import type { id } from '../id';
import type { Translated } from '../texts';
import { access } from './access';
import { accounts } from './accounts';
import { assessment } from './assessment';
import { agencies } from './agencies';
import { agenda } from './agenda';
import { attachments } from './attachments';
import { audit } from './audit';
import { caseFile } from './case-file';
import { cases } from './cases';
import { common } from './common';
import { conference } from './conference';
import { errors } from './errors';
import { home } from './home';
import { intake } from './intake';
import { ledger } from './ledger';
import { maintenance } from './maintenance';
import { recovery } from './recovery';
import { officers } from './officers';
import { passwordReasons } from './password-reasons';
import { referrals } from './referrals';
import { sealed } from './sealed';
import { settings } from './settings';
import { sop } from './sop';
import { story } from './story';
import { stepDecisions } from './step-decisions';
import { sopVersions } from './sop-versions';
import { verify } from './verify';

/** Texts of the window in English. */
export const en: Translated<typeof id> = {
  common,
  accounts,
  errors,
  home,
  cases,
  caseFile,
  intake,
  sop,
  story,
  assessment,
  stepDecisions,
  sopVersions,
  passwordReasons,
  referrals,
  agencies,
  attachments,
  sealed,
  ledger,
  settings,
  maintenance,
  recovery,
  access,
  audit,
  officers,
  agenda,
  conference,
  verify,
};
