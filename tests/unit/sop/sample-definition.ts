import type { Form } from '../../../shared/domain/forms/definition';
import { stepsOf, type SopStep } from '../../../shared/domain/sop/definition';
import type { SopDefinition } from '../../../shared/domain/sop/version';
import { shippedForms, shippedSop } from './load-data';

/** The shipped version with its forms. */
export function shippedDefinition(): SopDefinition {
  return { sop: shippedSop(), forms: shippedForms() };
}

/** A version in which one step is another. */
export function withStep(
  definition: SopDefinition,
  stepId: string,
  change: (step: SopStep) => SopStep,
): SopDefinition {
  const known = stepsOf(definition.sop).some(({ id }) => id === stepId);
  if (!known) throw new Error(`no step ${stepId}`);
  const stages = definition.sop.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => (step.id === stepId ? change(step) : step)),
  }));
  return { ...definition, sop: { ...definition.sop, stages } };
}

/** A version in which one form is another. */
export function withForm(
  definition: SopDefinition,
  formId: string,
  change: (form: Form) => Form,
): SopDefinition {
  const forms = definition.forms.map((form) => (form.id === formId ? change(form) : form));
  return { ...definition, forms };
}
