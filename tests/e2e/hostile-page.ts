/** What came of one attempt: `blocked` with the reason, or `REACHED` with what it got. */
export type Outcome = `blocked: ${string}` | `REACHED: ${string}`;
export type Outcomes = Readonly<Record<string, Outcome>>;

/** Where the attempts try to get to: a listener on this computer that counts who calls. */
export interface Target {
  readonly httpUrl: string;
  readonly wsUrl: string;
  readonly hostPort: string;
}

/**
 * Runs in the window and tries everything that a script of a poisoned package would. It must be
 * started from a timer of the page: while the debugger's own call runs, the policy on eval is off.
 * Self-contained, because it crosses to the page as text.
 */
export async function attack(target: Target): Promise<Outcomes> {
  const outcomes: Record<string, Outcome> = {};
  const WAIT_MS = 1_500;
  const describe = (value: unknown) => String(value).slice(0, 80);
  /** An attempt is blocked when it throws, never answers, or answers `undefined`. */
  const attempt = async (name: string, work: () => unknown) => {
    const late = new Promise((resolve) => setTimeout(() => resolve(undefined), WAIT_MS));
    try {
      const value = await Promise.race([work(), late]);
      outcomes[name] = value === undefined ? 'blocked: nothing' : `REACHED: ${describe(value)}`;
    } catch (error) {
      outcomes[name] = `blocked: ${describe(error)}`;
    }
  };
  /** Resolves with a word when the element says that it has loaded. */
  const loaded = (tag: string, attributes: Readonly<Record<string, string>>) =>
    new Promise((resolve, reject) => {
      const element = document.createElement(tag);
      element.addEventListener('load', () => resolve('loaded'));
      element.addEventListener('loadeddata', () => resolve('loaded'));
      element.addEventListener('error', () => reject(new Error('error event')));
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
    });
  const page = globalThis as unknown as Record<string, unknown>;
  const mark = () => {
    const value = page['hostileMark'];
    delete page['hostileMark'];
    return value;
  };
  const soon = () => new Promise((resolve) => setTimeout(resolve, 200)).then(mark);
  const { httpUrl, wsUrl, hostPort } = target;

  // Node and Electron.
  for (const name of [
    'require',
    'process',
    'module',
    'Buffer',
    'global',
    'electron',
    '__dirname',
  ]) {
    await attempt(`global ${name}`, () => page[name]);
  }
  const suaka = window.suaka;
  await attempt('process through a bridge function', () =>
    (suaka.lock.constructor as (code: string) => () => unknown)('return typeof process')(),
  );
  await attempt('bridge replaced', () => {
    page['suaka'] = { hostile: true };
    return window.suaka === suaka ? undefined : 'replaced';
  });
  await attempt('bridge changed', () => {
    const before = suaka.lock;
    Object.assign(suaka, { lock: () => undefined });
    return suaka.lock === before ? undefined : 'changed';
  });

  // Code from text.
  await attempt('eval', () => (0, eval)('"ran"'));
  await attempt('new Function', () =>
    (suaka.lock.constructor as (code: string) => () => unknown)('return "ran"')(),
  );
  await attempt('timer with text', () => {
    (setTimeout as (code: string) => unknown)('hostileMark = "ran"');
    return soon();
  });
  await attempt('inline script', () => {
    const script = document.createElement('script');
    script.append('hostileMark = "ran"');
    document.body.append(script);
    return soon();
  });
  await attempt('inline handler', () => {
    const button = document.createElement('button');
    button.setAttribute('onclick', 'hostileMark = "ran"');
    document.body.append(button);
    button.click();
    return soon();
  });
  await attempt('javascript: link', () => {
    const link = document.createElement('a');
    link.href = 'javascript:void(hostileMark = "ran")';
    document.body.append(link);
    link.click();
    return soon();
  });
  await attempt('innerHTML', () => {
    const box = document.createElement('div');
    box.innerHTML = '<b>text</b>';
    return box.innerHTML;
  });
  await attempt('Trusted Types policy', () => {
    const types = page['trustedTypes'] as {
      createPolicy(name: string, rules: object): { createHTML(text: string): unknown };
    };
    return types.createPolicy('default', { createHTML: (text: string) => text }).createHTML('x');
  });
  await attempt(
    'import from data:',
    () => import(/* @vite-ignore */ `data:text/javascript,export default ${WAIT_MS}`),
  );
  await attempt('import from blob:', () => {
    const blob = new Blob(['export default 1'], { type: 'text/javascript' });
    return import(/* @vite-ignore */ URL.createObjectURL(blob));
  });
  await attempt('worker from blob:', () => {
    const blob = new Blob(['postMessage("ran")'], { type: 'text/javascript' });
    const worker = new Worker(URL.createObjectURL(blob));
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = () => reject(new Error('error event'));
    });
  });
  await attempt('service worker', () => navigator.serviceWorker.register('/assets/none.js'));
  await attempt('WebAssembly', () =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  );

  // The network.
  await attempt('fetch', () => fetch(httpUrl));
  await attempt('fetch without an answer', () => fetch(httpUrl, { mode: 'no-cors' }));
  await attempt('XMLHttpRequest', () => {
    const request = new XMLHttpRequest();
    request.open('GET', httpUrl);
    return new Promise((resolve, reject) => {
      request.onload = () => resolve('answered');
      request.onerror = () => reject(new Error('error event'));
      request.send();
    });
  });
  await attempt('WebSocket', () => {
    const socket = new WebSocket(wsUrl);
    return new Promise((resolve, reject) => {
      socket.onopen = () => resolve('open');
      socket.onerror = () => reject(new Error('error event'));
    });
  });
  await attempt('EventSource', () => {
    const source = new EventSource(httpUrl);
    return new Promise((resolve, reject) => {
      source.onopen = () => resolve('open');
      source.onerror = () => reject(new Error('error event'));
    });
  });
  await attempt('beacon', () => (navigator.sendBeacon(httpUrl, 'x') ? undefined : undefined));
  for (const tag of ['img', 'embed', 'audio', 'video', 'script']) {
    await attempt(`${tag} of the network`, () => loaded(tag, { src: httpUrl }));
  }
  await attempt('object of the network', () => loaded('object', { data: httpUrl }));
  for (const rel of ['stylesheet', 'icon', 'preload', 'prefetch', 'preconnect', 'manifest']) {
    await attempt(`link ${rel}`, () => loaded('link', { rel, href: httpUrl, as: 'image' }));
  }
  await attempt('style of the network', () => {
    document.body.style.setProperty('background-image', `url(${httpUrl})`);
    return undefined;
  });
  await attempt('font of the network', () => new FontFace('Contoh', `url(${httpUrl})`).load());
  await attempt('form', () => {
    const form = document.createElement('form');
    form.action = httpUrl;
    form.method = 'post';
    document.body.append(form);
    form.submit();
    return undefined;
  });
  await attempt('peer connection', async () => {
    const peer = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:${hostPort}` },
        { urls: `turn:${hostPort}?transport=tcp`, username: 'x', credential: 'x' },
        { urls: `turn:${hostPort}?transport=udp`, username: 'x', credential: 'x' },
      ],
    });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    peer.close();
    return undefined;
  });

  // Files.
  await attempt('fetch of a file', () => fetch('file:///etc/passwd'));
  await attempt('fetch of our own page', () => fetch('app://suaka/index.html'));
  for (const src of [
    'file:///etc/passwd',
    'app://suaka/../../package.json',
    'app://print/page.html',
  ]) {
    await attempt(`image ${src}`, () => loaded('img', { src }));
  }

  // A frame says `load` also when it shows an error: the test looks at what became of these.
  for (const src of [httpUrl, 'file:///etc/passwd', 'app://suaka/index.html', 'app://print/x']) {
    document.body.append(Object.assign(document.createElement('iframe'), { src }));
  }

  // Windows and navigation. The page must still be there afterwards.
  for (const url of [httpUrl, 'app://suaka/x.html', 'data:text/html,x', 'file:///etc/passwd']) {
    await attempt(`window.open ${url === httpUrl ? 'network' : url}`, () =>
      window.open(url) === null ? undefined : 'a window',
    );
    await attempt(`location ${url === httpUrl ? 'network' : url}`, () => {
      location.href = url;
      return undefined;
    });
  }
  await attempt('link to a new window', () => {
    const link = document.createElement('a');
    Object.assign(link, { href: httpUrl, target: '_blank' });
    document.body.append(link);
    link.click();
    return undefined;
  });
  await attempt('download', () => {
    const link = document.createElement('a');
    const href = URL.createObjectURL(new Blob(['x']));
    Object.assign(link, { href, download: 'contoh.txt' });
    document.body.append(link);
    link.click();
    return undefined;
  });
  await attempt('dialog of the browser', () => confirm('x') || undefined);

  // Permissions.
  const media = navigator.mediaDevices;
  await attempt(
    'geolocation',
    () => new Promise(navigator.geolocation.getCurrentPosition.bind(navigator.geolocation)),
  );
  await attempt('notifications', async () => {
    const answer = await Notification.requestPermission();
    return answer === 'denied' ? undefined : answer;
  });
  await attempt('clipboard read', () => navigator.clipboard.readText());
  await attempt('clipboard write', () => navigator.clipboard.writeText('x').then(() => 'written'));
  await attempt('camera and microphone', () => media.getUserMedia({ audio: true, video: true }));
  await attempt('screen', () => media.getDisplayMedia({ video: true }));
  await attempt('MIDI', () => navigator.requestMIDIAccess({ sysex: true }));
  await attempt('lasting storage', async () => (await navigator.storage.persist()) || undefined);
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read']) {
    await attempt(`permission ${name}`, async () => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return state === 'denied' ? undefined : state;
    });
  }

  // A forged port: nobody may take it, or speak on it.
  await attempt('forged vault port', () => {
    const { port1, port2 } = new MessageChannel();
    const heard = new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
    window.postMessage({ type: 'suaka:vault-port' }, location.origin, [port2]);
    return heard;
  });
  return outcomes;
}

/** Calls the bridge with what no page of ours would send. The shell must refuse, and stay. */
export async function abuseBridge(): Promise<Outcomes> {
  const outcomes: Record<string, Outcome> = {};
  const suaka = window.suaka as unknown as Record<string, (...values: unknown[]) => unknown>;
  const pdf = new TextEncoder().encode('%PDF-1.7 contoh');
  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  const record = async (
    name: string,
    call: () => unknown,
    refused: (answer: string) => boolean,
  ) => {
    try {
      const answer = JSON.stringify([await call()]).slice(1, -1);
      outcomes[name] = refused(answer) ? `blocked: ${answer}` : `REACHED: ${answer}`;
    } catch (error) {
      outcomes[name] = `blocked: ${String(error).slice(0, 80)}`;
    }
  };
  const values: Readonly<Record<string, unknown>> = {
    nothing: undefined,
    null: null,
    text: 'x'.repeat(1_000_000),
    number: Number.NaN,
    list: [[]],
    cyclic,
    function: () => 'x',
    symbol: Symbol('x'),
    prototype: JSON.parse('{"__proto__": {"language": "en"}, "constructor": 1}'),
  };
  const isBadRequest = (answer: string) => answer === '{"kind":"failed","code":"bad_request"}';
  const isDefault = (answer: string) =>
    answer === '{"language":"id","idleLockMinutes":5,"privacyBlur":false}';
  for (const [name, value] of Object.entries(values)) {
    await record(`setPreferences ${name}`, () => suaka['setPreferences']?.(value), isDefault);
    await record(`savePacket ${name}`, () => suaka['savePacket']?.(value), isBadRequest);
    await record(`saveSopPackage ${name}`, () => suaka['saveSopPackage']?.(value), isBadRequest);
    await record(`printPacket ${name}`, () => suaka['printPacket']?.(value), isBadRequest);
    await record(`saveSealed ${name}`, () => suaka['saveSealed']?.(value), isBadRequest);
    await record(`saveCalendar ${name}`, () => suaka['saveCalendar']?.(value), isBadRequest);
    await record(`copySummary ${name}`, () => suaka['copySummary']?.(value), isBadRequest);
    await record(`getPreferences ${name}`, () => suaka['getPreferences']?.(value), isDefault);
  }
  for (const minutes of [0, -1, 1.5, 31, 1e9, '5']) {
    const preferences = { language: 'id', idleLockMinutes: minutes, privacyBlur: false };
    await record(`idle ${minutes}`, () => suaka['setPreferences']?.(preferences), isDefault);
  }
  await record(
    'language',
    () => suaka['setPreferences']?.({ language: '../en', idleLockMinutes: 5, privacyBlur: false }),
    isDefault,
  );
  await record(
    'more than asked',
    () =>
      suaka['setPreferences']?.({
        language: 'en',
        idleLockMinutes: 1,
        privacyBlur: true,
        path: '/x',
      }),
    isDefault,
  );
  for (const fileName of [
    '../../etc/contoh.pdf',
    '/etc/contoh.pdf',
    'C:\\contoh.pdf',
    '\\\\server\\contoh.pdf',
    'contoh.exe',
    'contoh.pdf\0.exe',
    '.pdf',
    '',
    `${'x'.repeat(200)}.pdf`,
    'Contoh Melati.pdf',
  ]) {
    await record(
      `save as ${JSON.stringify(fileName).slice(0, 40)}`,
      () => suaka['savePacket']?.({ bytes: pdf, fileName }),
      isBadRequest,
    );
  }
  const calendar = { calendarId: '0123456789abcdef', language: 'id' };
  const day = { on: '2026-11-30', class: 'task', count: 1 };
  for (const [name, value] of Object.entries({
    'a text beside': { ...calendar, days: [], summary: 'Contoh Melati' },
    'a title': { ...calendar, days: [{ ...day, title: 'Contoh Melati' }] },
    'a class of its own': { ...calendar, days: [{ ...day, class: 'Contoh Melati' }] },
    'an id of its own': { ...calendar, calendarId: 'Contoh Melati', days: [] },
  })) {
    await record(`calendar with ${name}`, () => suaka['saveCalendar']?.(value), isBadRequest);
  }
  const other = new TextEncoder().encode('MZ contoh');
  const huge = new Uint8Array(65 * 1024 * 1024);
  huge.set(pdf);
  for (const [name, bytes] of Object.entries({
    'no PDF': other,
    'too much': huge,
    text: '%PDF-',
  })) {
    await record(
      `save ${name}`,
      () => suaka['savePacket']?.({ bytes, fileName: 'contoh.pdf' }),
      isBadRequest,
    );
    await record(`print ${name}`, () => suaka['printPacket']?.({ bytes }), isBadRequest);
  }
  return outcomes;
}
