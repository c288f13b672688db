"use strict";
// Draws the charts of the page: curves over steps, points in the plane, and points on a map of the domain.
(() => {
  const charts = JSON.parse(document.getElementById("charts").textContent);
  const clusters = ["#4e79a7", "#f28e2b", "#e15759", "#59a14f", "#b07aa1", "#76b7b2", "#edc948", "#ff9da7", "#9c755f", "#8c8c99"];
  const heat = ["#440154", "#482878", "#3e4989", "#31688e", "#26828e", "#1f9e89", "#35b779", "#6ece58", "#b5de2b", "#fde725"];
  const bright = "#ff2d6f"; // Seen on every colour of the heat map.
  const font = "11px system-ui, sans-serif";

  const probe = document.body.appendChild(document.createElement("i"));
  probe.hidden = true;
  const themed = name => { probe.style.color = `var(--${name})`; return getComputedStyle(probe).color; };
  const rgb = color => [1, 3, 5].map(at => parseInt(color.slice(at, at + 2), 16));
  const colorOf = number => number < 0 ? themed("soft") : number < clusters.length ? clusters[number] : wheel(number);
  const bytes = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  const short = value => value == null ? "–" : Math.abs(value) >= 1e4 ? Math.round(value).toLocaleString("en") : String(Number(value.toPrecision(4)));

  // Beyond the palette: hues that are far from their neighbours.
  function wheel(number) {
    const part = shift => Math.round(140 + 80 * Math.cos(2 * Math.PI * (number * 0.381966 - shift))).toString(16).padStart(2, "0");
    return `#${part(0)}${part(1 / 3)}${part(2 / 3)}`;
  }

  const axis = more => ({
    stroke: themed("soft"), font, gap: 4, grid: { stroke: themed("line"), width: 1 }, ticks: { stroke: themed("line"), width: 1, size: 4 },
    values: (_, values) => values.map(value => value == null ? "" : short(value)), ...more,
  });

  // Limits that are given, with a little room, and those of the numbers where they are not.
  const within = ([least, most]) => (_, low, high) => {
    const [from, to] = [Math.min(least ?? low, low ?? least), Math.max(most ?? high, high ?? most)], room = (to - from || Math.abs(to) || 1) * 0.04;
    return [from - room, to + room];
  };

  function curves(place, chart, width) {
    const colors = ["accent", "second", "third"].map(themed);
    return new uPlot({
      width, height: 190,
      cursor: { sync: { key: chart.sync, scales: ["x", null] }, points: { size: 7 }, drag: { x: true, y: false } },
      scales: { x: { time: false }, y: chart.range ? { range: within(chart.range) } : {} },
      axes: [axis({ size: 28 }), axis({ size: 54 })],
      series: [{ label: "step", value: (_, value) => value == null ? "–" : value.toLocaleString("en") }, ...chart.curves.map((curve, at) => ({
        label: curve.name, stroke: colors[at % 3], width: curve.measured ? 2 : 1.25, spanGaps: true, value: (_, value) => short(value),
        points: curve.measured ? { show: true, size: 5, fill: colors[at % 3] } : { show: chart.x.length < 3 },
      }))],
    }, [chart.x, ...chart.curves.map(curve => curve.y)], place);
  }

  // Groups of points as uPlot has series: one ascending x for all, and nothing where a point is of another group.
  function aligned(groups) {
    const points = groups.flatMap((group, at) => group.x.map((x, index) => ({ x, y: group.y[index], at }))).sort((one, other) => one.x - other.x);
    return { points, data: [points.map(point => point.x), ...groups.map((_, at) => points.map(point => point.at === at ? point.y : null))] };
  }

  function limits(values) {
    const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
    const margin = (most - least) * 0.05 || 1;
    return [least - margin, most + margin];
  }

  function plane(place, chart, width, { x, y, size, draw, tell }) {
    const { points, data } = aligned(chart.groups);
    const height = Math.round(width * 0.94);
    const readout = Object.assign(document.createElement("div"), { className: "readout" });
    const reset = plot => plot.batch(() => { plot.setScale("x", { min: x[0], max: x[1] }); plot.setScale("y", { min: y[0], max: y[1] }); });
    const plot = new uPlot({
      width, height,
      cursor: { points: { show: false }, drag: { x: true, y: true, uni: 20 }, bind: { dblclick: plot => () => { reset(plot); return null; } } },
      legend: { live: false },
      scales: { x: { time: false, range: (_, low, high) => [low, high] }, y: { range: y, auto: false } },
      axes: [axis({ size: 28, ...draw && { grid: { show: false } } }), axis({ size: 40, ...draw && { grid: { show: false } } })],
      series: [{ label: "" }, ...chart.groups.map(group => ({
        label: group.name, paths: () => null, stroke: draw && group.color < 0 ? bright : colorOf(group.color),
        points: { show: true, size, width: 0, fill: draw && group.color < 0 ? bright : colorOf(group.color) },
      }))],
      hooks: {
        drawClear: draw ? [draw] : [],
        setCursor: [plot => {
          const { left, top } = plot.cursor;
          readout.textContent = left < 0 ? "" : tell(plot.posToVal(left, "x"), plot.posToVal(top, "y"), nearest(plot, points, left, top));
        }],
      },
    }, data, place);
    place.append(readout);
    reset(plot);
    return { plot, height, extras: [readout] };
  }

  function nearest(plot, points, left, top) {
    let [found, least] = [null, 144];
    for (const point of points) {
      const distance = (plot.valToPos(point.x, "x") - left) ** 2 + (plot.valToPos(point.y, "y") - top) ** 2;
      if (distance < least) [found, least] = [point, distance];
    }
    return found;
  }

  const at = (x, y) => `x ${x.toFixed(2)}, y ${y.toFixed(2)}`;

  const scatter = (place, chart, width) => plane(place, chart, width, {
    x: limits(chart.groups.flatMap(group => group.x)), y: limits(chart.groups.flatMap(group => group.y)), size: 4.5,
    tell: (x, y, point) => at(x, y) + (point ? `: ${chart.groups[point.at].name}` : ""),
  });

  function map(place, chart, width) {
    const [least, most] = chart.domain;
    const [number, certainty, density] = [chart.clusters, chart.certainty, chart.density].map(bytes);
    const picture = painted(chart.side, chart.shows === "density" ? cell => shade(density[cell] / 255) : cell => [...rgb(colorOf(number[cell])), 40 + certainty[cell] * 0.45]);
    const made = plane(place, chart, width, {
      x: chart.domain, y: chart.domain, size: chart.shows === "density" ? 2.5 : 3.5,
      draw: plot => {
        const [left, right] = [least, most].map(value => plot.valToPos(value, "x", true)), [bottom, top] = [least, most].map(value => plot.valToPos(value, "y", true));
        const { left: x, top: y, width, height } = plot.bbox;
        plot.ctx.save();
        plot.ctx.beginPath();
        plot.ctx.rect(x, y, width, height);
        plot.ctx.clip();
        plot.ctx.drawImage(picture, left, top, right - left, bottom - top);
        plot.ctx.restore();
      },
      tell: (x, y) => {
        const [column, row] = [x - least, most - y].map(value => Math.min(chart.side - 1, Math.max(0, Math.floor(value / (most - least) * chart.side))));
        const cell = row * chart.side + column;
        return `${at(x, y)}: cluster ${number[cell]} (${(certainty[cell] / 255).toFixed(2)}), log p ${((1 - density[cell] / 255) * chart.least).toFixed(1)}`;
      },
    });
    if (chart.shows === "density") {
      const bar = Object.assign(document.createElement("div"), { className: "scale" });
      const colors = document.createElement("i");
      colors.style.background = `linear-gradient(90deg, ${heat.join(", ")})`;
      bar.append(`log p ${chart.least.toFixed(1)}`, colors, "0");
      place.append(bar);
      made.extras.push(bar);
    }
    return made;
  }

  function shade(share) {
    const place = Math.min(share * (heat.length - 1), heat.length - 1.001), from = Math.floor(place);
    const [low, high] = [rgb(heat[from]), rgb(heat[from + 1])];
    return [...low.map((part, at) => part + (high[at] - part) * (place - from)), 255];
  }

  function painted(side, color) {
    const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
    const context = canvas.getContext("2d"), image = context.createImageData(side, side);
    for (let cell = 0; cell < side * side; cell++) image.data.set(color(cell), 4 * cell);
    context.putImageData(image, 0, 0);
    return canvas;
  }

  const kinds = { curves: (...chart) => ({ plot: curves(...chart), height: 190, extras: [] }), scatter, map };
  const places = [...document.querySelectorAll("[data-chart]")];
  let drawn = [];

  function draw() {
    drawn.forEach(({ plot, extras }) => { plot.destroy(); extras.forEach(extra => extra.remove()); });
    drawn = places.map(place => {
      const chart = charts[place.dataset.chart], width = place.clientWidth;
      return { width, ...kinds[chart.kind](place, chart, width) };
    });
  }

  function fit() {
    if (places.some((place, index) => place.clientWidth !== drawn[index].width)) draw();
  }

  let waiting = 0;
  addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(fit, 150); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  document.getElementById("theme").addEventListener("click", () => {
    const isDark = getComputedStyle(document.documentElement).colorScheme === "dark"
      || (!document.documentElement.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);
    document.documentElement.dataset.theme = isDark ? "light" : "dark";
    draw();
  });
  draw();
  // The place that the address names has moved: the charts above it have a height now.
  if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: "instant" });
})();
