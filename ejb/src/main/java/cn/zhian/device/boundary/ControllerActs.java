package cn.zhian.device.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditJournal;
import cn.zhian.device.api.ClockControl;
import cn.zhian.device.api.DeviceConnection;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.Discovered;
import cn.zhian.device.api.Discovery;
import cn.zhian.device.control.SerialRules;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.NotFound;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What people do with a controller itself: its clock (DV-5), finding new ones. No transaction is held while a device is
 * waited for.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ControllerActs {
    private static final Duration CLOCK = Duration.ofSeconds(8);
    private static final Duration SEARCH = Duration.ofSeconds(3);

    @Inject
    DeviceDirectory directory;

    @Inject
    Adapters adapters;

    @Inject
    DeviceStates states;

    @Inject
    Callers callers;

    @Inject
    AuditJournal audit;

    /**
     * Measures a controller's clock and notes the offset.
     *
     * @return device clock minus platform clock
     * @throws DeviceUnreachable if it does not answer
     */
    @Requires(Permission.DEVICE_READ)
    public Duration readClock(long id) {
        ControllerRef controller = visible(id);
        try (DeviceConnection connection = adapters.connect(controller.address().protocol())) {
            return measure(connection, controller);
        } catch (DeviceException e) {
            throw DeviceAnswers.problem(e, controller.name());
        }
    }

    /**
     * Sets a controller's clock to the platform's, and measures it again.
     *
     * @return what is left of the offset
     */
    @Requires(Permission.DEVICE_WRITE)
    public Duration setClock(long id) {
        ControllerRef controller = visible(id);
        callers.current().requireCommunity(controller.communityId());
        try (DeviceConnection connection = adapters.connect(controller.address().protocol())) {
            DeviceAnswers.await(clocks(connection, controller).set(controller.address()), CLOCK, controller.name());
            Duration left = measure(connection, controller);
            audit.recordApart(Act.of(
                    "controller.clock", id, controller.communityId(), "offset after " + left.toMillis() + " ms"));
            return left;
        } catch (DeviceException e) {
            throw DeviceAnswers.problem(e, controller.name());
        }
    }

    private Duration measure(DeviceConnection connection, ControllerRef controller) {
        Duration offset = DeviceAnswers.await(
                clocks(connection, controller).offset(controller.address()), CLOCK, controller.name());
        states.clockMeasured(controller.id(), offset);
        return offset;
    }

    private static ClockControl clocks(DeviceConnection connection, ControllerRef controller) {
        return connection
                .clocks()
                .orElseThrow(() -> new DeviceRefused("problem.device-refused.unsupported", controller.name()));
    }

    /**
     * Looks for controllers.
     *
     * @param protocol whose
     * @param host broadcast or unicast address
     * @param port the controllers' port
     */
    @Requires(Permission.DEVICE_WRITE)
    public List<FoundController> search(String protocol, String host, int port) {
        new Checks()
                .text("host", host, 253)
                .range("port", Optional.of(port), 1, 65_535)
                .that(SerialRules.protocols().contains(protocol), "protocol", "problem.controller.protocol")
                .done();
        try (DeviceConnection connection = adapters.connect(protocol)) {
            Discovery discovery = connection
                    .discovery()
                    .orElseThrow(() -> new DeviceRefused("problem.device-refused.unsupported", protocol));
            return DeviceAnswers.await(discovery.search(host, port, SEARCH), SEARCH, host).stream()
                    .map(this::found)
                    .toList();
        } catch (DeviceException e) {
            throw DeviceAnswers.problem(e, host);
        }
    }

    private FoundController found(Discovered device) {
        return new FoundController(
                device.device().serial(),
                device.host(),
                device.mac(),
                device.version(),
                directory.byAddress(device.device()).isPresent());
    }

    private ControllerRef visible(long id) {
        ControllerRef controller = directory.controller(id).orElseThrow(() -> new NotFound("controller", id));
        callers.current().requireVisible(controller.communityId(), "controller", id);
        return controller;
    }
}
