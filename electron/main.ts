import { app } from 'electron';
import { startApp } from './shell/app';
import { registerAppScheme } from './shell/app-protocol';
import { APP_SCHEME } from './shell/content-policy';
import { mayBeDriven } from './shell/decisions';

// Both must come before `ready`: every renderer is sandboxed, and the app's own scheme counts as
// a secure origin (points 4 and 18 of Electron's security guide).
app.enableSandbox();
registerAppScheme(APP_SCHEME);
app.commandLine.appendSwitch('disable-http-cache');

if (app.isPackaged && mayBeDriven((name) => app.commandLine.hasSwitch(name))) app.exit(1);
else startApp();
