import type { CdpPipe } from './cdp-pipe';
import type { KeyStep, MouseStep, Target, World } from './contract';
import { keyCode, MODIFIER_BITS } from './key-codes';

interface DomNode {
  backendNodeId: number;
  shadowRootType?: string;
  shadowRoots?: DomNode[];
  children?: DomNode[];
}

interface CallAnswer {
  result: { value?: string; objectId?: string };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

const EDITING: Record<string, string> = {
  a: 'selectAll',
  c: 'copy',
  v: 'paste',
  x: 'cut',
  z: 'undo',
};

/** One target of Chromium: a tab, the toolbar button's popup, or an extension page. */
export class ChromiumTarget implements Target {
  private modifiers = 0;

  private constructor(
    private readonly cdp: CdpPipe,
    readonly targetId: string,
    private readonly sessionId: string,
    private readonly frameId: string,
  ) {}

  static async attach(cdp: CdpPipe, targetId: string): Promise<ChromiumTarget> {
    const { sessionId } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    await cdp.send('Page.enable', {}, sessionId);
    const { frameTree } = await cdp.send<{ frameTree: { frame: { id: string } } }>(
      'Page.getFrameTree',
      {},
      sessionId,
    );
    return new ChromiumTarget(cdp, targetId, sessionId, frameTree.frame.id);
  }

  /** A background has no frames: only `send` is of use on it. */
  static async attachToWorker(cdp: CdpPipe, targetId: string): Promise<ChromiumTarget> {
    const { sessionId } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    return new ChromiumTarget(cdp, targetId, sessionId, '');
  }

  send<R = Record<string, unknown>>(method: string, params: object = {}): Promise<R> {
    return this.cdp.send<R>(method, params as Record<string, unknown>, this.sessionId);
  }

  async call(source: string, args: readonly unknown[], world: World): Promise<unknown> {
    const json = JSON.stringify(JSON.stringify(args));
    const expression = `(async () => JSON.stringify((await (${source})(...JSON.parse(${json}))) ?? null))()`;
    const contextId = world === 'aside' ? await this.asideContext() : undefined;
    const answer = await this.send<CallAnswer>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: false,
      ...(contextId !== undefined && { contextId }),
    });
    return parsed(answer);
  }

  async callInClosedRoot(source: string, args: readonly unknown[]): Promise<unknown> {
    const executionContextId = await this.asideContext();
    const backendNodeId = await this.closedRoot();
    const { object } = await this.send<{ object: { objectId: string } }>('DOM.resolveNode', {
      backendNodeId,
      executionContextId,
    });
    const answer = await this.send<CallAnswer>('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `async function (json) { return JSON.stringify((await (${source})(this, ...JSON.parse(json))) ?? null); }`,
      arguments: [{ value: JSON.stringify(args) }],
      awaitPromise: true,
      returnByValue: true,
    });
    return parsed(answer);
  }

  /** Counts the characters of the extension's scripts that this page parses from now on. */
  parsedScripts(extensionOrigin: string): { stop(): Promise<number> } {
    let characters = 0;
    const unlisten = this.cdp.listen((method, params, sessionId) => {
      if (sessionId !== this.sessionId || method !== 'Debugger.scriptParsed') return;
      if (String(params['url']).startsWith(extensionOrigin)) characters += Number(params['length']);
    });
    const enabled = this.send('Debugger.enable');
    return {
      stop: async () => {
        await enabled;
        unlisten();
        await this.send('Debugger.disable');
        return characters;
      },
    };
  }

  async mouse(steps: readonly MouseStep[]): Promise<void> {
    let held = 'none';
    for (const step of steps) {
      const button = step.type === 'move' ? held : (step.button ?? 'left');
      const down = step.type === 'down' || (step.type === 'move' && held !== 'none');
      await this.send('Input.dispatchMouseEvent', {
        type: { move: 'mouseMoved', down: 'mousePressed', up: 'mouseReleased' }[step.type],
        x: step.x,
        y: step.y,
        button,
        buttons: down ? (button === 'right' ? 2 : 1) : 0,
        clickCount: step.type === 'move' ? 0 : (step.clicks ?? 1),
        modifiers: this.modifiers,
      });
      if (step.type === 'down') held = button;
      if (step.type === 'up') held = 'none';
    }
  }

  async keys(steps: readonly KeyStep[]): Promise<void> {
    for (const { type, key } of steps) {
      const { text, ...code } = keyCode(key);
      const bit = MODIFIER_BITS[key] ?? 0;
      this.modifiers = type === 'down' ? this.modifiers | bit : this.modifiers & ~bit;
      const typed = text !== undefined && (this.modifiers & ~8) === 0 ? text : undefined;
      // A headless browser has no menu whose shortcuts would do these.
      const command = this.modifiers === 2 ? EDITING[key] : undefined;
      await this.send('Input.dispatchKeyEvent', {
        type: type === 'up' ? 'keyUp' : typed === undefined ? 'rawKeyDown' : 'keyDown',
        key,
        ...code,
        ...(type === 'down' && typed !== undefined && { text: typed, unmodifiedText: typed }),
        ...(type === 'down' && command !== undefined && { commands: [command] }),
        modifiers: this.modifiers,
      });
    }
  }

  async setFiles(source: string, paths: readonly string[]): Promise<void> {
    const { result } = await this.send<CallAnswer>('Runtime.evaluate', {
      expression: `(${source})()`,
    });
    await this.send('DOM.setFileInputFiles', { files: paths, objectId: result.objectId });
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', {});
    return Buffer.from(data, 'base64');
  }

  async resize(width: number, height: number, deviceScaleFactor = 1): Promise<void> {
    const metrics = { width, height, deviceScaleFactor, mobile: false };
    await this.send('Emulation.setDeviceMetricsOverride', metrics);
  }

  async emulate({ dark, still }: { dark?: boolean; still?: boolean }): Promise<void> {
    const features = [
      { name: 'prefers-color-scheme', value: dark === true ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: still === true ? 'reduce' : '' },
    ];
    await this.send('Emulation.setEmulatedMedia', { features });
  }

  async navigate(url: string): Promise<void> {
    const loaded = this.nextLoad();
    const { errorText } = await this.send<{ errorText?: string }>('Page.navigate', { url });
    if (errorText !== undefined) throw new Error(`${url}: ${errorText}`);
    await loaded;
  }

  async reload(): Promise<void> {
    const loaded = this.nextLoad();
    await this.send('Page.reload');
    await loaded;
  }

  async activate(): Promise<void> {
    await this.cdp.send('Target.activateTarget', { targetId: this.targetId });
    await this.send('Page.bringToFront');
  }

  async close(): Promise<void> {
    await this.cdp.send('Target.closeTarget', { targetId: this.targetId });
  }

  async isOpen(): Promise<boolean> {
    const { targetInfos } = await this.cdp.send<{ targetInfos: { targetId: string }[] }>(
      'Target.getTargets',
    );
    return targetInfos.some(({ targetId }) => targetId === this.targetId);
  }

  private nextLoad(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.cdp.listen((method, _params, sessionId) => {
        if (sessionId !== this.sessionId || method !== 'Page.loadEventFired') return;
        stop();
        resolve();
      });
    });
  }

  private async asideContext(): Promise<number> {
    const { executionContextId } = await this.send<{ executionContextId: number }>(
      'Page.createIsolatedWorld',
      { frameId: this.frameId, worldName: 'beside the page' },
    );
    return executionContextId;
  }

  private async closedRoot(): Promise<number> {
    const { root } = await this.send<{ root: DomNode }>('DOM.getDocument', {
      depth: -1,
      pierce: true,
    });
    const open: DomNode[] = [root];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const shadow = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
      if (shadow !== undefined) return shadow.backendNodeId;
      open.push(...(node.children ?? []));
    }
    throw new Error('the extension shows nothing in this page: there is no closed root');
  }
}

function parsed({ result, exceptionDetails }: CallAnswer): unknown {
  if (exceptionDetails !== undefined) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return JSON.parse(result.value ?? 'null');
}
