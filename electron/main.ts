import { app } from 'electron';
import { startApp } from './shell/app';
import { APP_SCHEME, registerAppScheme } from './shell/app-protocol';

// Both must come before `ready`: every renderer is sandboxed, and the app's own scheme counts as
// a secure origin (points 4 and 18 of Electron's security guide).
app.enableSandbox();
// Forms and paper gain nothing from a graphics card; old drivers crash, and starting its process takes
// longer than drawing the first screen.
app.disableHardwareAcceleration();
registerAppScheme(APP_SCHEME);
app.commandLine.appendSwitch('disable-http-cache');

if (app.isPackaged && mayBeDriven()) app.exit(1);
else startApp();

/** No fuse covers these switches, and through them another program could read the window. */
function mayBeDriven(): boolean {
  return ['remote-debugging-port', 'remote-debugging-pipe'].some((name) =>
    app.commandLine.hasSwitch(name),
  );
}
