import { notifications } from '@mantine/notifications';

const ID = 'step-signed';

/**
 * Says what was signed just now, away from the buttons of the step that comes next. What is still
 * shown or waits from an earlier step makes way: it would be taken for this one.
 */
export function saySigned(message: string, closeLabel: string): void {
  notifications.hide(ID);
  notifications.show({
    id: ID,
    position: 'bottom-left',
    message,
    closeButtonProps: { 'aria-label': closeLabel },
  });
}
