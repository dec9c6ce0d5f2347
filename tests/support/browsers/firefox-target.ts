import type { KeyStep, MouseStep, Target, World } from './contract';

/** Sends a WebDriver BiDi command (https://w3c.github.io/webdriver-bidi/). */
export type BidiSend = <R = Record<string, unknown>>(
  method: string,
  params: Record<string, unknown>,
) => Promise<R>;

interface RemoteNode {
  sharedId?: string;
  value?: { children?: RemoteNode[]; shadowRoot?: RemoteNode | null; mode?: string };
}

type ScriptAnswer =
  | { type: 'success'; result: { type: string; value?: string; sharedId?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** One browsing context of Firefox: a tab, the toolbar button's popup, or an extension page. */
export class FirefoxTarget implements Target {
  constructor(
    private readonly send: BidiSend,
    readonly context: string,
    private readonly closePopup?: () => Promise<void>,
  ) {}

  async call(source: string, args: readonly unknown[], world: World): Promise<unknown> {
    return this.run(
      `async (json) => JSON.stringify((await (${source})(...JSON.parse(json))) ?? null)`,
      [{ type: 'string', value: JSON.stringify(args) }],
      world,
    );
  }

  async callInClosedRoot(source: string, args: readonly unknown[]): Promise<unknown> {
    return this.run(
      `async (root, json) => JSON.stringify((await (${source})(root, ...JSON.parse(json))) ?? null)`,
      [{ sharedId: await this.closedRoot() }, { type: 'string', value: JSON.stringify(args) }],
      'aside',
    );
  }

  async mouse(steps: readonly MouseStep[]): Promise<void> {
    const actions = steps.map((step) => {
      if (step.type === 'move') {
        return { type: 'pointerMove', x: Math.round(step.x), y: Math.round(step.y) };
      }
      const button = step.button === 'right' ? 2 : 0;
      return { type: step.type === 'down' ? 'pointerDown' : 'pointerUp', button };
    });
    await this.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  async keys(steps: readonly KeyStep[]): Promise<void> {
    const actions = steps.map(({ type, key }) => ({
      type: type === 'down' ? 'keyDown' : 'keyUp',
      value: KEYS[key] ?? key,
    }));
    await this.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  async setFiles(source: string, paths: readonly string[]): Promise<void> {
    const answer = await this.send<ScriptAnswer>('script.callFunction', {
      functionDeclaration: source,
      awaitPromise: false,
      target: { context: this.context },
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    await this.send('input.setFiles', {
      context: this.context,
      element: { sharedId: answer.result.sharedId },
      files: paths,
    });
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
      origin: 'viewport',
    });
    return Buffer.from(data, 'base64');
  }

  async frame(url: string): Promise<FirefoxTarget> {
    interface Tree {
      context: string;
      url: string;
      children: Tree[];
    }
    const { contexts } = await this.send<{ contexts: Tree[] }>('browsingContext.getTree', {
      root: this.context,
    });
    const frame = contexts[0]?.children.find((one) => one.url === url);
    if (frame === undefined) throw new Error(`no frame with ${url}`);
    return new FirefoxTarget(this.send, frame.context);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.send('browsingContext.setViewport', {
      context: this.context,
      viewport: { width, height },
    });
  }

  async emulate(_features: { dark?: boolean }): Promise<void> {
    throw new Error('the colour scheme of Firefox is a preference: pass it at launch');
  }

  /** A page of the extension never reports that it is loaded: its address and state are asked for. */
  async navigate(url: string): Promise<void> {
    const isPage = /^https?:/u.test(url);
    const going = this.send('browsingContext.navigate', {
      context: this.context,
      url,
      wait: isPage ? 'complete' : 'none',
    });
    if (isPage) {
      await going;
      return;
    }
    going.catch(() => undefined); // it is answered late or never, and not waited for
    await this.untilLoaded(url);
  }

  async reload(): Promise<void> {
    await this.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  async activate(): Promise<void> {
    await this.send('browsingContext.activate', { context: this.context });
  }

  async close(): Promise<void> {
    if (this.closePopup !== undefined) await this.closePopup();
    else await this.send('browsingContext.close', { context: this.context });
  }

  async isOpen(): Promise<boolean> {
    return this.call('() => true', [], 'aside').then(
      () => true,
      () => false, // a context that is gone refuses
    );
  }

  async untilLoaded(url: string): Promise<void> {
    const end = Date.now() + 15_000;
    const source = '() => document.readyState === "complete" ? location.href : ""';
    for (;;) {
      const at = await this.call(source, [], 'page').catch(() => ''); // between two documents
      if (at === url) return;
      if (Date.now() > end) throw new Error(`${url} did not load; at ${String(at)}`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  private async run(functionDeclaration: string, args: unknown[], world: World): Promise<unknown> {
    const sandbox = world === 'aside' ? { sandbox: 'beside the page' } : {};
    const answer = await this.send<ScriptAnswer>('script.callFunction', {
      functionDeclaration,
      awaitPromise: true,
      target: { context: this.context, ...sandbox },
      arguments: args,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value ?? 'null');
  }

  private async closedRoot(): Promise<string> {
    const answer = await this.send<ScriptAnswer & { result?: RemoteNode }>('script.callFunction', {
      functionDeclaration: '() => document.documentElement',
      awaitPromise: false,
      target: { context: this.context, sandbox: 'beside the page' },
      serializationOptions: { maxDomDepth: 20, includeShadowTree: 'all' },
    });
    const open: RemoteNode[] = answer.result === undefined ? [] : [answer.result];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const root = node.value?.shadowRoot;
      if (root?.value?.mode === 'closed' && root.sharedId !== undefined) return root.sharedId;
      open.push(...(node.value?.children ?? []));
    }
    throw new Error('the extension shows nothing in this page: there is no closed root');
  }
}
