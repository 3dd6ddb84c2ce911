import { render } from "preact";
import "./style.css";
import { Page } from "./page.tsx";

render(<Page />, document.getElementById("page")!);
