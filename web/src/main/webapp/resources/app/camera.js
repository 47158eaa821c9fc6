// Takes a picture by the browser's camera or from a file, makes it small, and puts it into the form's hidden field.
(function () {
  "use strict";
  const LONGEST = 1024;
  let stream = null;

  function dark() {
    if (stream) {
      stream.getTracks().forEach((track) => track.stop());
      stream = null;
    }
  }

  function close(box) {
    dark();
    box.querySelector("video").srcObject = null;
  }

  function say(box, text) {
    box.querySelector(".camera-note").textContent = text;
  }

  function keep(box, source, width, height) {
    const factor = Math.min(1, LONGEST / Math.max(width, height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * factor);
    canvas.height = Math.round(height * factor);
    canvas.getContext("2d").drawImage(source, 0, 0, canvas.width, canvas.height);
    const address = canvas.toDataURL("image/jpeg", 0.88);
    box.querySelector("input[type=hidden]").value = address;
    box.querySelector(".camera-taken").src = address;
    box.dataset.camera = "taken";
  }

  async function open(box) {
    say(box, "");
    if (!navigator.mediaDevices) {
      say(box, box.dataset.insecure);
      return;
    }
    try {
      close(box);
      stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1280 }, facingMode: "user" } });
      const video = box.querySelector("video");
      video.srcObject = stream;
      await video.play();
      box.dataset.camera = "live";
    } catch (refused) {
      close(box);
      say(box, box.dataset.refused);
    }
  }

  function take(box) {
    const video = box.querySelector("video");
    keep(box, video, video.videoWidth, video.videoHeight);
    close(box);
  }

  async function fromFile(box, file) {
    say(box, "");
    try {
      const image = await createImageBitmap(file);
      keep(box, image, image.width, image.height);
      close(box);
    } catch (damaged) {
      // Not a picture that the browser knows: the server says what is wrong with it.
      const reader = new FileReader();
      reader.onload = () => { box.querySelector("input[type=hidden]").value = reader.result; };
      reader.readAsDataURL(file);
      say(box, file.name);
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest(".camera button");
    if (!button) {
      return;
    }
    const box = button.closest(".camera");
    if (button.classList.contains("camera-open")) {
      open(box);
    } else if (button.classList.contains("camera-take")) {
      take(box);
    } else {
      close(box);
      box.dataset.camera = "closed";
    }
  });

  document.addEventListener("change", (event) => {
    const input = event.target.closest(".camera input[type=file]");
    if (input && input.files.length === 1) {
      fromFile(input.closest(".camera"), input.files[0]);
    }
  });

  // The light of the camera goes out with the panel.
  new MutationObserver(() => {
    if (stream && !document.querySelector(".camera")) {
      dark();
    }
  }).observe(document.body, { childList: true, subtree: true });
})();
