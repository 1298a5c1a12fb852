import { useEffect } from 'react';
import { isReachable, stepAfter, stepBefore, type WizardStep } from './steps';

/** Alt+→ and Alt+← walk the steps, Ctrl+P shows the pages. */
export function useWizardKeys(
  step: WizardStep,
  grounded: boolean,
  goTo: (step: WizardStep) => void,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const wanted = wantedStep(event, step);
      if (wanted === undefined) return;
      event.preventDefault();
      if (isReachable(wanted, grounded)) goTo(wanted);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [step, grounded, goTo]);
}

function wantedStep(event: KeyboardEvent, step: WizardStep): WizardStep | undefined {
  if (event.ctrlKey && !event.altKey && event.key.toLowerCase() === 'p') return 'preview';
  if (!event.altKey || event.ctrlKey || event.shiftKey) return undefined;
  if (event.key === 'ArrowRight') return stepAfter(step);
  return event.key === 'ArrowLeft' ? stepBefore(step) : undefined;
}
