import type { CdpPipe } from './cdp-pipe';
import type { KeyStep, MouseStep, Target, World } from './contract';
import { keyCode, MODIFIER_BITS } from './key-codes';

interface DomNode {
  backendNodeId: number;
  frameId?: string;
  contentDocument?: DomNode;
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
    /** Of a frame: the page that it lies in, which has the mouse, the keyboard and the picture. */
    private readonly above?: ChromiumTarget,
  ) {}

  static async attach(
    cdp: CdpPipe,
    targetId: string,
    above?: ChromiumTarget,
  ): Promise<ChromiumTarget> {
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
    return new ChromiumTarget(cdp, targetId, sessionId, frameTree.frame.id, above);
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
    if (this.above !== undefined) {
      const { x, y } = await this.box(this.above);
      await this.above.mouse(steps.map((step) => ({ ...step, x: x + step.x, y: y + step.y })));
      return;
    }
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
    if (this.above !== undefined) return this.above.keys(steps);
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
    const page = this.above ?? this;
    const part = this.above && { clip: { ...(await this.box(this.above)), scale: 1 } };
    const { data } = await page.send<{ data: string }>('Page.captureScreenshot', part);
    return Buffer.from(data, 'base64');
  }

  async frame(url: string): Promise<ChromiumTarget> {
    const { targetInfos } = await this.cdp.send<{
      targetInfos: { targetId: string; type: string; url: string }[];
    }>('Target.getTargets', { filter: [{ type: 'iframe' }] });
    const elsewhere = targetInfos.find((one) => one.url === url);
    // A frame of another site lives in a process of its own.
    if (elsewhere !== undefined) return ChromiumTarget.attach(this.cdp, elsewhere.targetId, this);
    const { frameTree } = await this.send<{
      frameTree: { childFrames?: { frame: { id: string; url: string } }[] };
    }>('Page.getFrameTree');
    const frame = frameTree.childFrames?.find((one) => one.frame.url === url)?.frame;
    if (frame === undefined) throw new Error(`no frame with ${url}`);
    return new ChromiumTarget(this.cdp, this.targetId, this.sessionId, frame.id, this);
  }

  touch = (enabled: boolean) => this.send('Emulation.setTouchEmulationEnabled', { enabled });
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

  /** Where this frame lies in its page. */
  private async box(
    page: ChromiumTarget,
  ): Promise<{ x: number; y: number; width: number; height: number }> {
    await page.send('DOM.getDocument'); // without it Chromium knows no owners
    const { backendNodeId } = await page.send<{ backendNodeId: number }>('DOM.getFrameOwner', {
      frameId: this.frameId,
    });
    const { model } = await page.send<{ model: { content: number[] } }>('DOM.getBoxModel', {
      backendNodeId,
    });
    const [x = 0, y = 0, right = 0, , , bottom = 0] = model.content;
    return { x, y, width: right - x, height: bottom - y };
  }

  /** The document of this target's frame, shadow roots and all. */
  private async document(): Promise<DomNode> {
    const { root } = await this.send<{ root: DomNode }>('DOM.getDocument', {
      depth: -1,
      pierce: true,
    });
    if (this.above?.sessionId !== this.sessionId) return root;
    const open: DomNode[] = [root];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node.frameId === this.frameId && node.contentDocument) return node.contentDocument;
      open.push(...(node.children ?? []), ...(node.shadowRoots ?? []));
    }
    throw new Error('the frame is gone');
  }

  private async closedRoot(): Promise<number> {
    const open: DomNode[] = [await this.document()];
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
