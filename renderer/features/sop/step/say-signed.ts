import { notifications } from '@mantine/notifications';

/**
 * Says what was signed just now, away from the buttons of the step that comes next. What is still
 * shown or waits from an earlier step makes way: it would be taken for this one.
 */
export function saySigned(message: string, closeLabel: string): void {
  notifications.clean();
  notifications.show({
    position: 'bottom-left',
    message,
    closeButtonProps: { 'aria-label': closeLabel },
  });
}
