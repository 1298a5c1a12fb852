import { Button, Checkbox, Text, TextInput } from '@mantine/core';
import { IconCircleCheck, IconFlame } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../../shared/contract/attachments';
import { useDates } from '../../../app/use-text';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Note } from '../note';
import classes from './attachments.module.css';
import { FileNote } from './file-note';
import type { OpenFile } from './open-file';
import { useCheck } from './use-check';
import type { MarksKeeper } from './use-marks';

interface CheckCardProps {
  readonly referralId: string;
  readonly attachment: Attachment;
  readonly file: OpenFile;
  readonly keeper: MarksKeeper;
  readonly number: number;
  readonly onNumber: (number: number) => void;
  readonly readOnly: boolean;
}

/** What the attachment is called, which of its pages go, and that somebody looked at each. */
export function CheckCard(props: CheckCardProps) {
  const { t } = useTranslation();
  const { attachment, keeper, readOnly } = props;
  const untitled = keeper.title.trim() === '';
  return (
    <Card title={t('attachments.check')}>
      <TextInput
        label={t('attachments.titleLabel')}
        description={t('attachments.titleHelp')}
        value={keeper.title}
        onChange={(event) => keeper.setTitle(event.currentTarget.value)}
        error={untitled ? t('common.required') : undefined}
        maxLength={120}
        disabled={readOnly}
        mb="sm"
      />
      <PageList {...props} />
      <ErrorNote error={keeper.error} />
      {/* A change takes the check back, and the button comes again. */}
      {!readOnly && attachment.checkedAt === null && <CheckButton {...props} untitled={untitled} />}
      <CheckedNote attachment={attachment} />
    </Card>
  );
}

/** The pages of the file: to go to one, and to leave one out. */
function PageList({ keeper, number, onNumber, readOnly }: CheckCardProps) {
  const { t } = useTranslation();
  return (
    <ol className={classes.pages} aria-label={t('attachments.pages')}>
      {keeper.marks.map((page) => (
        <li key={page.number}>
          <Checkbox
            checked={page.included}
            onChange={(event) => keeper.setIncluded(page.number, event.currentTarget.checked)}
            aria-label={t('attachments.include', { number: page.number })}
            disabled={readOnly}
          />
          <button
            type="button"
            className={classes.pageLink}
            aria-current={page.number === number ? 'true' : undefined}
            onClick={() => onNumber(page.number)}
          >
            {t('attachments.page', { number: page.number })}
            <span className={classes.pageFacts}>
              {!page.included && t('attachments.leftOut')}
              {page.included &&
                page.boxes.length > 0 &&
                t('attachments.boxes', { count: page.boxes.length })}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Burns the boxes in. Every page that goes has to have been on the screen before. */
function CheckButton(props: CheckCardProps & { readonly untitled: boolean }) {
  const { t } = useTranslation();
  const { referralId, attachment, file, keeper, number, untitled } = props;
  const { check, done } = useCheck(referralId, attachment.attachmentId);
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set([number]));
  if (!seen.has(number)) setSeen(new Set([...seen, number]));
  const going = keeper.marks.filter(({ included }) => included).map((page) => page.number);
  const unseen = going.filter((one) => !seen.has(one));
  return (
    <>
      <FileNote error={check.error} />
      <Button
        mt="sm"
        leftSection={<IconFlame size={16} aria-hidden />}
        loading={check.isPending}
        disabled={untitled || going.length === 0 || unseen.length > 0}
        onClick={() => check.mutate({ file, keeper })}
      >
        {t('attachments.finish')}
      </Button>
      <Text size="sm" c="dimmed" mt={6} role="status">
        {check.isPending
          ? t('attachments.burning', { done, of: going.length })
          : unseen.length > 0
            ? t('attachments.unseen', { pages: unseen.join(', ') })
            : going.length === 0
              ? t('attachments.nothingGoes')
              : t('attachments.finishHelp')}
      </Text>
    </>
  );
}

function CheckedNote({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation();
  const { dateTimeOf } = useDates();
  const { checkedAt, checkedBy, pages } = attachment;
  if (checkedAt === null) return null;
  return (
    <div className={classes.checkedNote}>
      <Note tone="good" role="status" icon={<IconCircleCheck aria-hidden />}>
        {t('attachments.checkedBy', {
          count: pages,
          officer: checkedBy ?? '',
          date: dateTimeOf(checkedAt),
        })}
      </Note>
    </div>
  );
}
