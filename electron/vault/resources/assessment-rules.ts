import type { AssessmentRules } from '../../../shared/contract/assessment';
import type { Form } from '../../../shared/domain/forms/definition';
import { checkNeedsGuide, needsGuideSchema } from '../../../shared/domain/needs/guide';
import { checkRiskRule } from '../../../shared/domain/risk/check-rule';
import { riskRuleSchema } from '../../../shared/domain/risk/rule';
import { checkPocketGuide, pocketGuideSchema } from '../../../shared/domain/safety-plan/pocket';
import { checkScreeningGuide } from '../../../shared/domain/screening/check-guide';
import { screeningGuideSchema } from '../../../shared/domain/screening/guide';
import type { DefinitionProblem } from '../../../shared/domain/sop/data-shape';
import { readYamlAs, resourceError } from './read-yaml';

/**
 * Reads the rules of screening, risk, needs and safety plan and checks that they fit the forms.
 *
 * @throws UserError `resource_invalid` with file, path and reason of the first fault
 */
export function loadAssessmentRules(folder: string, forms: readonly Form[]): AssessmentRules {
  const screening = readYamlAs(folder, 'screening/screening.yaml', screeningGuideSchema);
  const risk = readYamlAs(folder, 'screening/risk.yaml', riskRuleSchema);
  const needs = readYamlAs(folder, 'screening/needs.yaml', needsGuideSchema);
  const pocket = readYamlAs(folder, 'screening/pocket.yaml', pocketGuideSchema);
  refuse('screening/screening.yaml', checkScreeningGuide(screening, forms));
  refuse('screening/risk.yaml', checkRiskRule(risk, forms));
  refuse('screening/needs.yaml', checkNeedsGuide(needs, forms));
  refuse('screening/pocket.yaml', checkPocketGuide(pocket, forms));
  return { screening, risk, needs, pocket };
}

function refuse(file: string, problems: readonly DefinitionProblem[]): void {
  const [problem] = problems;
  if (problem !== undefined) throw resourceError(file, problem.path, problem.reason);
}
