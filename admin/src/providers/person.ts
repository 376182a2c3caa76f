/**
 * What a person read, typed and decided lives in the memory of the page, so a page never changes hands: for the next
 * person it is loaded anew. The tabs of a browser share one session, so who signs in tells the other tabs.
 */
const tabs = new BroadcastChannel('desk.person');
let owner: string | undefined;

tabs.addEventListener('message', ({ data }: MessageEvent<string>) => {
  if (owner && owner !== data) loadAnew();
});

/** From the start of the desk: where the one stood is not where the other begins. */
export const loadAnew = (): void => location.replace(location.pathname);

/** Does not return on the page of somebody else, which is being left. */
export async function thisPageIsOf(id: string): Promise<void> {
  if (owner === id) return;
  if (owner) {
    loadAnew();
    return new Promise(() => undefined);
  }
  owner = id;
  tabs.postMessage(id);
}
