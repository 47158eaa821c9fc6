package cn.zhian.community.view;

import cn.zhian.community.boundary.BuildingFilter;
import cn.zhian.community.boundary.BuildingView;
import cn.zhian.community.boundary.Buildings;
import cn.zhian.community.boundary.UnitFilter;
import cn.zhian.community.boundary.UnitView;
import cn.zhian.community.boundary.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.TreeNode;

/** Reads the buildings of a community and their units as a tree. */
@ApplicationScoped
public class PlaceTree {
    private static final int MOST = 5000;

    @Inject
    Buildings buildings;

    @Inject
    Units units;

    /**
     * The tree of a community.
     *
     * @param before what was chosen in it; it stays chosen and its building open
     * @return its root, empty without a community
     */
    TreeNode<Spot> read(Optional<Long> community, Optional<Spot> before) {
        TreeNode<Spot> root = new DefaultTreeNode<>(null, null);
        community.ifPresent(id -> fill(root, id, before));
        return root;
    }

    private void fill(TreeNode<Spot> root, long community, Optional<Spot> before) {
        Map<Long, List<UnitView>> byBuilding =
                units.page(new UnitFilter(Optional.of(community), Optional.empty()), 0, MOST).stream()
                        .collect(Collectors.groupingBy(UnitView::buildingId));
        for (BuildingView building : buildings.page(BuildingFilter.of(community), 0, MOST)) {
            TreeNode<Spot> node = add(root, new Spot(false, building.id(), building.id(), building.name()), before);
            byBuilding
                    .getOrDefault(building.id(), List.of())
                    .forEach(unit -> add(node, new Spot(true, unit.id(), unit.buildingId(), unit.name()), before));
        }
    }

    private static TreeNode<Spot> add(TreeNode<Spot> parent, Spot spot, Optional<Spot> before) {
        TreeNode<Spot> node = new DefaultTreeNode<>(spot, parent);
        node.setExpanded(!spot.unit()
                && before.filter(chosen -> chosen.buildingId() == spot.id()).isPresent());
        node.setSelected(before.filter(chosen -> chosen.unit() == spot.unit() && chosen.id() == spot.id())
                .isPresent());
        return node;
    }

    /** The chosen node of a tree; empty if what was chosen is gone. */
    static Optional<TreeNode<Spot>> chosen(TreeNode<Spot> node) {
        if (node.isSelected()) {
            return Optional.of(node);
        }
        return node.getChildren().stream()
                .map(PlaceTree::chosen)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
