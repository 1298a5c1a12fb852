import './zod-without-eval';
import '@mantine/core/styles.css';
import 'virtual:suaka-theme.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { startLanguage } from './language';
import { connectVault } from './vault-client';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
setNonce(nonce);

const [client, preferences] = await Promise.all([connectVault(), window.suaka.getPreferences()]);
await startLanguage(preferences.language);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App client={client} nonce={nonce} />);
