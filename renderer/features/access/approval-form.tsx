import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, type SubmitEvent, useMemo } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Approval } from '../../../shared/contract/approval';
import { userErrorOf } from '../../app/user-error';
import { useWait } from '../../app/use-wait';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import classes from './access.module.css';
import { type ApprovalDraft, approvalDraftSchema } from './approval-draft';
import { AloneFields, SecondPersonFields } from './approval-fields';

interface ApprovalFormProps {
  /** The officer whom the act is about, who never approves it; `null` when it is about none. */
  readonly about: string | null;
  readonly submitLabel: string;
  readonly danger?: boolean;
  /** Whether the fields above are filled; shows what is wrong with them. */
  readonly check?: () => Promise<boolean>;
  /** Does the act. What it throws is told here, at the field where it belongs. */
  readonly onApproved: (approval: Approval) => Promise<unknown>;
  readonly onCancel: () => void;
  /** What not doing it is called; "cancel" without it. */
  readonly cancelLabel?: string;
  /** What the act is, and its own fields. */
  readonly children: ReactNode;
}

/**
 * The two-person rule (pengesahan orang kedua) under any act: another officer types an own password,
 * or, where nobody else may approve, a reason is written down.
 */
export function ApprovalForm({ about, children, ...props }: ApprovalFormProps) {
  const { queries } = useVault();
  const officers = useQuery(
    queries.access.secondOfficers.queryOptions({ input: { officerId: about }, gcTime: 0 }),
  );
  if (officers.data === undefined) return <ErrorNote error={officers.error} />;
  const kind = officers.data.length > 0 ? 'second' : 'alone';
  const [only, another] = officers.data;
  const chosen = another === undefined ? (only?.slotId ?? '') : '';
  return (
    <KnownApprovalForm key={kind} kind={kind} chosen={chosen} onStale={officers.refetch} {...props}>
      {children}
      {kind === 'second' ? <SecondPersonFields officers={officers.data} /> : <AloneFields />}
    </KnownApprovalForm>
  );
}

interface KnownApprovalFormProps extends Omit<ApprovalFormProps, 'about'> {
  readonly kind: Approval['kind'];
  readonly chosen: string;
  readonly onStale: () => Promise<unknown>;
}

function KnownApprovalForm({ kind, chosen, children, ...props }: KnownApprovalFormProps) {
  const { t } = useTranslation();
  const { secondsLeft, startFor } = useWait();
  const schema = useMemo(() => approvalDraftSchema(kind), [kind]);
  const form = useForm<ApprovalDraft, unknown, Approval>({
    resolver: zodResolver(schema),
    defaultValues: { slotId: chosen, password: '', reason: '' },
  });
  const act = useMutation({ mutationFn: props.onApproved });
  const refuse = async (error: unknown) => {
    const code = userErrorOf(error)?.code;
    if (code === 'second_needed' || code === 'second_not_eligible') await props.onStale();
    if (code !== 'wrong_password' && code !== 'wait_before_retry') return;
    startFor(error);
    // A try that came too soon was not looked at: the words stay for the next one.
    if (code === 'wrong_password') form.setValue('password', '');
    form.setError('password', { type: code }, { shouldFocus: true });
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    // A dialog is drawn elsewhere, but React hands its events up to the form around it.
    event.stopPropagation();
    const isFilled = await (props.check?.() ?? true);
    await form.handleSubmit((approval) => {
      if (isFilled && !act.isPending && secondsLeft === 0)
        act.mutate(approval, { onError: (error) => void refuse(error) });
    })();
  };
  const isTold = ['wrong_password', 'wait_before_retry'].includes(
    userErrorOf(act.error)?.code ?? '',
  );
  return (
    <FormProvider {...form}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        {children}
        {secondsLeft > 0 && (
          <p className={classes.wait}>
            <span role="alert" className="visually-hidden">
              {t('access.approval.waitAnnounced')}
            </span>
            <span aria-hidden>{t('access.approval.wait', { count: secondsLeft })}</span>
          </p>
        )}
        <ErrorNote error={isTold ? null : act.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onCancel} disabled={act.isPending}>
            {props.cancelLabel ?? t('common.cancel')}
          </Button>
          <Button
            type="submit"
            loading={act.isPending}
            disabled={secondsLeft > 0}
            {...(props.danger === true && { className: classes.danger })}
          >
            {props.submitLabel}
          </Button>
        </Group>
      </form>
    </FormProvider>
  );
}
