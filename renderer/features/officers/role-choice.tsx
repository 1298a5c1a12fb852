import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OFFICER_ROLES } from '../../../shared/domain/officer';
import classes from './officers.module.css';

interface RoleChoiceProps {
  readonly value: string;
  readonly onChange: (role: string) => void;
  readonly isMissing: boolean;
}

/** The roles with what each may do, so that nobody gets more than the work needs. */
export function RoleChoice({ value, onChange, isMissing }: RoleChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('officers.fields.role')}
      value={value}
      onChange={onChange}
      error={isMissing && t('common.required')}
    >
      <div className={classes.roles}>
        {OFFICER_ROLES.map((role) => (
          <Radio.Card key={role} value={role} className={classes.role}>
            <Radio.Indicator />
            <span>
              <strong>{t(`access.roles.${role}`)}</strong>
              <small>{t(`officers.roleMeans.${role}`)}</small>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
