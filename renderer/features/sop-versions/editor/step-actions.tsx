import { Button, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SopDraft } from '../../../../shared/contract/sop-versions';
import { mayRemoveStep, removeStep, shiftStep } from '../../../../shared/domain/sop/edit';
import classes from '../sop-versions.module.css';
import type { DraftSaver } from './use-save-draft';

interface StepActionsProps {
  readonly draft: SopDraft;
  readonly stepId: string;
  readonly saver: DraftSaver;
  readonly isDirty: boolean;
  readonly isSound: boolean;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRemoved: () => void;
}

/** Where the step stands in its stage, whether it goes, and saving what was typed. */
export function StepActions(props: StepActionsProps) {
  const { t } = useTranslation();
  const { draft, stepId, saver, isDirty } = props;
  const { definition } = draft;
  const mayRemove = mayRemoveStep(definition.sop, stepId);
  const steps = definition.sop.stages.find((stage) => stage.steps.some(({ id }) => id === stepId));
  const place = steps?.steps.findIndex(({ id }) => id === stepId) ?? 0;
  const last = (steps?.steps.length ?? 1) - 1;
  // Moving saves the draft as it is stored: typed words would seem to go with it, and do not.
  const isBusy = saver.isPending || isDirty;
  const why = t(`sopVersions.editor.${mayRemove ? 'removeHelp' : 'cannotRemove'}`);
  return (
    <div className={classes.bar}>
      <span className={classes.row}>
        <Button
          variant="default"
          disabled={isBusy || place === 0}
          onClick={() => saver.save(shiftStep(definition, stepId, -1))}
        >
          {t('sopVersions.editor.up')}
        </Button>
        <Button
          variant="default"
          disabled={isBusy || place === last}
          onClick={() => saver.save(shiftStep(definition, stepId, 1))}
        >
          {t('sopVersions.editor.down')}
        </Button>
        <Tooltip label={why} multiline maw={320}>
          <span>
            <Button
              variant="default"
              disabled={isBusy || !mayRemove}
              onClick={() => saver.save(removeStep(definition, stepId), props.onRemoved)}
            >
              {t('sopVersions.editor.remove')}
            </Button>
          </span>
        </Tooltip>
      </span>
      <Button variant="default" disabled={!isDirty || saver.isPending} onClick={props.onUndo}>
        {t('sopVersions.editor.undo')}
      </Button>
      <Button
        disabled={!isDirty || !props.isSound}
        loading={saver.isPending}
        onClick={props.onSave}
      >
        {t('sopVersions.editor.save')}
      </Button>
    </div>
  );
}
