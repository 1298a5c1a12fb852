import { app } from 'electron';
import { startApp } from './shell/app';
import { APP_SCHEME, registerAppScheme } from './shell/app-protocol';

// Both must come before `ready`: every renderer is sandboxed, and the app's own scheme counts as
// a secure origin (points 4 and 18 of Electron's security guide).
app.enableSandbox();
registerAppScheme(APP_SCHEME);
app.commandLine.appendSwitch('disable-http-cache');

startApp();
