import { Controller } from 'react-hook-form';
import { RegionSelect } from '../../../../case-parts/region-select';
import { useFieldError, useFieldLabel, useIntake } from './use-intake-field';

/** Where the client comes from: a province, regency or district found by its name. */
export function RegionField() {
  const { control } = useIntake();
  const label = useFieldLabel();
  const error = useFieldError('victim.originRegion');
  return (
    <Controller
      control={control}
      name="victim.originRegion"
      render={({ field: { name: _name, disabled: _disabled, ...field } }) => (
        <RegionSelect {...field} label={label('victim.originRegion')} error={error} />
      )}
    />
  );
}
