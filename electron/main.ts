import { app } from 'electron';
import { startApp } from './shell/app';
import { registerAppScheme } from './shell/app-protocol';
import { APP_SCHEME } from './shell/content-policy';
import { mayBeDriven } from './shell/decisions';

// Both must come before `ready`: every renderer is sandboxed, and the app's own scheme counts as
// a secure origin (points 4 and 18 of Electron's security guide).
app.enableSandbox();
// Forms and paper gain nothing from a graphics card; old drivers crash, and starting its process takes
// longer than drawing the first screen.
app.disableHardwareAcceleration();
registerAppScheme(APP_SCHEME);
app.commandLine.appendSwitch('disable-http-cache');

if (app.isPackaged && mayBeDriven((name) => app.commandLine.hasSwitch(name))) app.exit(1);
else startApp();
