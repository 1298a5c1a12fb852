import { app, BrowserWindow } from 'electron';

// The yardstick of a cold start: a window with one heading, sandboxed as ours is.
app.enableSandbox();
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768 });
  void window.loadURL('data:text/html,<h1>ready</h1>');
});
