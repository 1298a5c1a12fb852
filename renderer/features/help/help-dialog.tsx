import { Modal } from '@mantine/core';
import { IconCheck, IconPhone, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../ui/pill';
import classes from './help-dialog.module.css';
import { HOTLINES, LIMITS, PROMISES } from './help-topics';
import { KeyboardMap } from './keyboard-map';

/** F1: the keys, what Suaka protects and what it cannot, and whom to call. */
export function HelpDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('common.nav.help')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      size={860}
      transitionProps={{ duration: 0 }}
      classNames={{ title: classes.title ?? '' }}
    >
      <div className={classes.columns}>
        <div>
          <KeyboardMap />
          <Hotlines />
        </div>
        <section>
          <h2>{t('common.help.promises')}</h2>
          <ul className={classes.points}>
            {PROMISES.map((one) => (
              <li key={one}>
                <IconCheck className={classes.good} size={17} aria-hidden />
                {t(`common.help.promise.${one}`)}
              </li>
            ))}
          </ul>
          <h2>{t('common.help.limits')}</h2>
          <ul className={classes.points}>
            {LIMITS.map((one) => (
              <li key={one}>
                <IconX className={classes.danger} size={17} aria-hidden />
                {t(`common.help.limit.${one}`)}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Modal>
  );
}

/** Whom to call. */
function Hotlines() {
  const { t } = useTranslation();
  return (
    <section className={classes.hotlines}>
      <h2>
        {t('common.help.hotlines')} <Pill tone="warn">{t('common.needsConfirmation')}</Pill>
      </h2>
      <dl>
        {HOTLINES.map(({ name, number }) => (
          <div key={name}>
            <dt>
              <IconPhone size={16} aria-hidden />
              {t(`common.help.hotline.${name}`)}
            </dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
