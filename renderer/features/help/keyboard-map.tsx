import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './help-dialog.module.css';
import { KEYS } from './help-topics';

/** Every key that Suaka gives a meaning of its own. */
export function KeyboardMap() {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('common.help.keys')}</h2>
      <dl className={classes.keys}>
        {KEYS.map(({ name, keys }) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key} className={classes.key}>
                  {key}
                </Kbd>
              ))}
            </dt>
            <dd>{t(`common.help.key.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
