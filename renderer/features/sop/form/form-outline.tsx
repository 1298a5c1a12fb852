import { useQuery } from '@tanstack/react-query';
import { useBilingual } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import panel from '../step/step-panel.module.css';

/** The questions of a form to read beforehand, without anything to fill in. */
export function FormOutline({ formId }: { formId: string }) {
  const text = useBilingual();
  const { queries } = useVault();
  const form = useQuery(queries.sop.form.queryOptions({ input: { formId } })).data;
  if (form === undefined) return null;
  return form.sections.map((section) => (
    <section key={section.id} className={panel.answers}>
      <h3>{text(section.title)}</h3>
      <ul className={panel.list}>
        {section.fields.map((field) => (
          <li key={field.key} className={panel.muted}>
            {text(field.label)}
          </li>
        ))}
      </ul>
    </section>
  ));
}
