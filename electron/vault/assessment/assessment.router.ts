import { assessmentContract } from '../../../shared/contract/assessment';
import { inTransaction, readOnly } from '../procedures';
import { serve } from '../serve';
import { readAssessmentHistory, readRules } from './assessment';

const os = serve(assessmentContract);

export const assessmentRouter = {
  rules: os.rules.handler(readOnly((context) => readRules(context))),
  history: os.history.handler(inTransaction(readAssessmentHistory)),
};
