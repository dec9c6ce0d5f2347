import { fail, succeed, type Result } from '@/lib/domain/failure';

/** Runs a script of ours in this page of ours, for example `/annotator-card.js`. */
export function loadOwnScript(path: string): Promise<Result<null>> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = path;
    script.addEventListener('load', () => resolve(succeed(null)));
    script.addEventListener('error', () => resolve(fail('extension-updated')));
    document.head.append(script);
  });
}
