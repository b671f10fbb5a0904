/** Runs a task when called; calls that come while it runs lead to one more run after it, so that no answer overtakes another. */
export function coalesce(task: () => Promise<void>): () => void {
    let running = false;
    let again = false;
    const run = async (): Promise<void> => {
        running = true;
        try {
            do {
                again = false;
                await task();
            } while (again);
        } finally {
            running = false;
        }
    };
    return () => {
        if (running) {
            again = true;
        } else {
            void run();
        }
    };
}
