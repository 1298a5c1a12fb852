import { inTransaction, os, readOnly } from '../procedures';
import { readAssessmentHistory, readRules } from './assessment';

export const assessmentRouter = {
  rules: os.assessment.rules.handler(readOnly((context) => readRules(context))),
  history: os.assessment.history.handler(inTransaction(readAssessmentHistory)),
};
