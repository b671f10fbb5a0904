// The few figures a benchmark is told by.

/** The middle of the measurements. */
export function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * How time grows with size: the slope of the least-squares line through the logarithms. 1 is linear, 2 quadratic.
 * @param {{size: number, time: number}[]} points
 */
export function growthExponent(points) {
    const xs = points.map(({ size }) => Math.log(size));
    const ys = points.map(({ time }) => Math.log(time));
    const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [mx, my] = [mean(xs), mean(ys)];
    const above = xs.reduce((sum, x, index) => sum + (x - mx) * (ys[index] - my), 0);
    return above / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}
