import { Button, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CentredCard } from '../ui/centred-card';
import { flushPendingWrites, lockNow } from './pending-writes';

interface State {
  readonly failed: boolean;
}

/** Shows a bug as a bug: what was typed is kept, and locking starts the window anew. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch() {
    void flushPendingWrites();
  }

  override render() {
    return this.state.failed ? <UnexpectedError /> : this.props.children;
  }
}

function UnexpectedError() {
  const { t } = useTranslation();
  return (
    <CentredCard>
      <Title order={1}>{t('errors.unexpected.title')}</Title>
      <Text>{t('errors.unexpected.action')}</Text>
      <Button onClick={lockNow}>{t('common.lockAndRestart')}</Button>
    </CentredCard>
  );
}
